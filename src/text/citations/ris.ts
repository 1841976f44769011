import {capital} from "../../model/sentence-case.js";
import {type ArticleReference, initialsApart, type Reference, type SiteReference} from "./reference.js";

/** A reference in the tagged lines of RIS, which reference managers import. */
export function ris(reference: Reference): string {
  const fields = reference.kind === "article" ? ofArticle(reference) : ofSite(reference);
  return `${[...fields, ["ER", ""]].map(([tag, value]) => `${tag}  - ${value}`).join("\n")}\n`;
}

type Field = [tag: string, value: string];

function ofArticle({authors, title, journal, year, volume, pages, doi}: ArticleReference): Field[] {
  return [
    ["TY", "JOUR"],
    ...authors.map(({family, initials}): Field => ["AU", `${family}, ${initialsApart(initials)}`]),
    ["TI", title],
    ["JO", journal],
    ["PY", String(year)],
    ["VL", String(volume)],
    ["SP", pages],
    ["DO", doi],
    ["UR", `https://doi.org/${doi}`]
  ];
}

function ofSite({author, title, edition, note, date, address}: SiteReference): Field[] {
  const day: Field[] = [
    ["PY", date?.slice(0, 4) ?? ""],
    ["DA", date?.replaceAll("-", "/") ?? ""]
  ];
  return [
    ["TY", "ELEC"],
    ["AU", author],
    ["TI", title],
    ...(date ? day : []),
    ["ET", capital(edition)],
    ...(note ? [["N1", capital(note)] satisfies Field] : []),
    ["UR", address]
  ];
}
