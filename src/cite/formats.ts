import {bibtex} from "./bibtex.js";
import {plainText} from "./plain-text.js";
import type {Reference} from "./reference.js";
import {ris} from "./ris.js";

/** The ways in which a reference is written down, with their names. */
export const formats: ReadonlyArray<{name: string; write(reference: Reference): string}> = [
  {name: "plain text", write: plainText},
  {name: "BibTeX", write: bibtex},
  {name: "RIS", write: ris}
];
