import {bibtex} from "../../cite/bibtex.js";
import {plainText} from "../../cite/plain-text.js";
import {ris} from "../../cite/ris.js";
import type {Reference} from "./reference.js";

/** The ways in which a reference is written down, with their names. */
export const formats: ReadonlyArray<{name: string; write(reference: Reference): string}> = [
  {name: "plain text", write: plainText},
  {name: "BibTeX", write: bibtex},
  {name: "RIS", write: ris}
];
