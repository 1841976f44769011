import {menuName, type PageName} from "../../../src/model/page-words.js";
import {element, find, putAfter} from "./dom.js";
import {addressOf, type Page, type Sealing} from "./sealing.js";

/** The picture that stands for the site where it is linked to, and what it shows. */
export const preview = {
  file: "preview.png",
  width: 1200,
  height: 630,
  words: "Casebook. Findings whose every number a stranger can check."
};

/**
 * Describes a page to those who link to it: by its title, in a sentence, and, where the site's address is known, with that of
 * the page and of a picture, which must be whole.
 * @throws Error when the site has no words for the page
 */
export function addDescription({path, document}: Page, {address, pages}: Sealing): void {
  const name = path.replace(/\.html$/, "") as PageName;
  if (!Object.hasOwn(pages, name)) throw new Error(`${path} is not a page in src/model/page-words.ts`);
  const {summary: description} = pages[name];
  document.title = `${menuName(pages, name)} | Casebook`;
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
