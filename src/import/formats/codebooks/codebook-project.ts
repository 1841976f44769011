import type {Code, LeftBehind, Project} from "../../project/coded-project.js";

/** A project that has codes and nothing else. */
export function codebookProject(
  name: string,
  codes: Code[],
  warnings: string[],
  leftBehind: LeftBehind[] = []
): Project {
  return {
    kind: "codebook table",
    software: undefined,
    name: name.replace(/\.[^.]*$/, ""),
    users: [],
    codes,
    variables: [],
    cases: [],
    sources: [],
    sets: [],
    codings: [],
    leftBehind,
    warnings,
    offsets: undefined
  };
}
