/** What a researcher noted about a code, a patient, an excerpt or the study. It is never part of a release. */
export type Memo = {
  about: "code" | "patient" | "excerpt" | "study";
  /** The code, or the identifier of the patient or excerpt. Null of a memo about the study. */
  id: string | null;
  title: string | null;
  author: string | null;
  text: string;
};
