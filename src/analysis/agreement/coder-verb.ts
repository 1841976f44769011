import type {StudyDescription} from "../../model/study.js";

/** What coders did with the excerpts on which they are compared. */
export type CoderVerb = "read" | "coded";

/**
 * What coders did with the excerpts on which they are compared: read them, where the extract knows who read an excerpt
 * without putting a code on it; else coded them. The word is also that of `double-read` and `double-coded`.
 */
export function coderVerb({readings = false}: Pick<StudyDescription, "readings">): CoderVerb {
  return readings ? "read" : "coded";
}
