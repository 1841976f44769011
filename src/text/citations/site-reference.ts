import type {StudyDescription} from "../../model/study.js";
import type {SiteVersion} from "../site-version.js";
import type {SiteReference} from "./reference.js";

/** Who made the site and what it is called, as `CITATION.cff` says. */
export const siteAuthor = "The Casebook authors";
export const siteTitle = "Casebook: a findings site whose every number can be checked";

/**
 * This version of the site: which extract it was made from, which the first twelve characters of the fingerprint tell,
 * and, where it is published, of which commit and when.
 * @param href the address of any of its pages
 */
export function siteReference(
  {version, fingerprint, synthetic}: Pick<StudyDescription, "version" | "fingerprint" | "synthetic">,
  {commit, date}: SiteVersion,
  href: string
): SiteReference {
  const made = [
    `extract ${version}`,
    `fingerprint ${fingerprint.slice(0, 12)}`,
    ...(commit ? [`commit ${commit}`] : [])
  ];
  return {
    kind: "site",
    key: date ? `casebook${date.slice(0, 4)}` : "casebook",
    author: siteAuthor,
    title: siteTitle,
    edition: made.join(", "),
    ...(synthetic && {note: "made from a synthetic extract"}),
    ...(date && {date}),
    address: new URL(".", href).href
  };
}
