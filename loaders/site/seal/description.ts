import {UserError} from "../../../src/text/errors.js";
import {element, find, putAfter} from "./dom.js";
import {addressOf, type Page, type Sealing} from "./sealing.js";

/** What each page has, for lists of pages elsewhere: a sentence without numbers, which an extract could change. */
const descriptions: Record<string, string> = {
  "index.html":
    "How trafficked people come to be known to mental health services, and what makes their care hard: findings whose every number can be checked.",
  "finding-the-cases.html":
    "How a register’s records are searched and screened for trafficked patients: terms, contexts, yields, what is missed, and the way to the cohort.",
  "identification.html":
    "How mental health staff came to know that a patient had been trafficked: the routes of identification, and the services that told staff.",
  "challenges.html":
    "What staff recorded as hard in caring for trafficked patients: the themes and subthemes, how many patients have each, and which of them meet.",
  "adults-and-children.html":
    "Trafficked adults and children in mental health care side by side: identification, challenges and characteristics, each difference with its interval.",
  "agreement.html":
    "How far coders put the same codes on the same excerpts of records: Krippendorff’s alpha, Cohen’s kappa, and the disagreements to settle.",
  "check.html":
    "Every number that the paper prints beside the one that the extract gives, and every derived number with its method and with R code for it.",
  "protection.html":
    "What may leave a site that was built from confidential records: tables and no rows, small numbers withheld, and an audit that tries to find them out.",
  "about.html":
    "The study behind these findings: what was asked, what was done, what the words mean, how numbers are made, and what is not known.",
  "your-own-extract.html":
    "Look at an extract of your own, or a project of your coding software, on these pages: it is read in your browser and never leaves it.",
  "tables.html":
    "The tables behind the findings as CSV and Parquet, what each of their fields means, and the codebook with its definitions."
};

/** The picture that stands for the site where it is linked to, and what it shows. */
export const preview = {
  file: "preview.png",
  width: 1200,
  height: 630,
  words: "Casebook. Findings on trafficked mental health patients, whose every number a stranger can check."
};

/**
 * Describes a page to those who link to it: in a sentence, and, where the site's address is known, with that of the
 * page and of a picture, which must be whole.
 * @throws UserError when nobody has written the sentence
 */
export function addDescription({path, document}: Page, {address}: Sealing): void {
  const description = descriptions[path];
  if (!description)
    throw new UserError(`${path} has no description; write one in loaders/site/seal/description.ts`);
  const named = (name: string, content: string) => element(document, "meta", {name, content});
  const property = (name: string, content: string) => element(document, "meta", {property: name, content});
  const {title} = document;
  const url = address && pageAddress(path, address);
  const picture = address && addressOf(preview.file, address);
  putAfter(find(document, "title"), [
    named("description", description),
    ...(url ? [element(document, "link", {rel: "canonical", href: url}), property("og:url", url)] : []),
    property("og:site_name", "Casebook"),
    property("og:locale", "en_GB"),
    property("og:type", path === "index.html" ? "website" : "article"),
    property("og:title", title),
    property("og:description", description),
    ...(picture
      ? [
          property("og:image", picture),
          property("og:image:type", "image/png"),
          property("og:image:width", String(preview.width)),
          property("og:image:height", String(preview.height)),
          property("og:image:alt", preview.words)
        ]
      : []),
    named("twitter:card", picture ? "summary_large_image" : "summary"),
    named("twitter:title", title),
    named("twitter:description", description),
    ...(picture ? [named("twitter:image", picture), named("twitter:image:alt", preview.words)] : [])
  ]);
}

/** Where a page stands on a site. */
export function pageAddress(path: string, address: string): string {
  return addressOf(path.replace(/(^|\/)index\.html$/, "$1"), address);
}
