import {capital} from "../../model/sentence-case.js";
import {dayWords} from "../site-version.js";
import {type ArticleReference, initialsApart, type Reference, type SiteReference} from "./reference.js";

/** A reference as an entry of BibTeX, with what is special to TeX escaped. */
export function bibtex(reference: Reference): string {
  const article = reference.kind === "article";
  const fields = article ? ofArticle(reference) : ofSite(reference);
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@${article ? "article" : "misc"}{${reference.key},\n${lines.join(",\n")}\n}\n`;
}

type Field = [name: string, value: string];

function ofArticle({authors, title, journal, year, volume, pages, doi}: ArticleReference): Field[] {
  const names = authors.map(({family, initials}) => `${family}, ${initialsApart(initials)}`);
  return [
    ["author", tex(names.join(" and "))],
    ["title", tex(title)],
    ["journal", tex(journal)],
    ["year", String(year)],
    ["volume", String(volume)],
    ["pages", tex(pages)],
    ["doi", doi]
  ];
}

/** Braces of their own keep the author one name and the title in its capitals. */
function ofSite({author, title, edition, note, date, address}: SiteReference): Field[] {
  const notes = [edition, ...(note ? [note] : []), ...(date ? [dayWords(date)] : [])].join("; ");
  return [
    ["author", `{${tex(author)}}`],
    ["title", `{${tex(title)}}`],
    ...(date ? [["year", date.slice(0, 4)] satisfies Field] : []),
    ["note", tex(capital(notes))],
    ["url", address]
  ];
}

const words: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}"
};

function tex(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (character) => words[character] ?? `\\${character}`);
}
