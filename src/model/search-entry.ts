/** One thing on the pages that a reader can look for. */
export type SearchEntry = {
  kind: "page" | "section" | "finding" | "code" | "term" | "table" | "field" | "method";
  title: string;
  /** The title of the page that it is on. */
  page: string;
  /** The words around it, as the page shows them. */
  text: string;
  /** Where it is, from the folder of the site, such as `challenges.html#theme-frequencies`. */
  href: string;
};

/** The file of a site that lists everything to look for. */
export const searchIndexFile = "search-index.json";
