import {capital, type Reference} from "../components/citations/reference.js";
import {dayWords} from "../text/site-version.js";

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
