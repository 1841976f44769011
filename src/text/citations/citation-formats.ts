import {capital} from "../../model/sentence-case.js";
import {dayWords} from "../site-version.js";
import {bibtex} from "./bibtex.js";
import type {Reference} from "./reference.js";
import {ris} from "./ris.js";

/** The ways in which a reference is written down, with their names. */
export const citationFormats: ReadonlyArray<{name: string; write(reference: Reference): string}> = [
  {name: "plain text", write: plainText},
  {name: "BibTeX", write: bibtex},
  {name: "RIS", write: ris}
];

/** A reference as medical journals print it, after Vancouver. */
export function plainText(reference: Reference): string {
  if (reference.kind === "article") {
    const {authors, title, journal, year, volume, pages, doi} = reference;
    const names = authors.map(({family, initials}) => `${family} ${initials}`).join(", ");
    return `${names}. ${title}. ${journal} ${year};${volume}:${pages}. doi:${doi}`;
  }
  const {author, title, edition, note, date, address} = reference;
  const sentences = [author, title, edition, ...(note ? [note] : []), ...(date ? [dayWords(date)] : [])];
  return `${sentences.map(capital).join(". ")}. ${address}`;
}
