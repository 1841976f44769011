/** The names of all queries, in alphabetical order: a query is the file `<name>.sql` beside this one. */
export const queryNames = [
  "cases-contexts",
  "cases-flow",
  "cases-forms",
  "cases-missed",
  "cases-performance",
  "cases-register",
  "cases-rules",
  "cases-screening",
  "cases-snippets",
  "cases-terms",
  "codebook",
  "codebook-size",
  "double-coding",
  "excerpts-by-coders",
  "facet-counts",
  "identification-routes",
  "informants",
  "patients-in-view",
  "reported",
  "sample",
  "sample-characteristics",
  "subtheme-frequencies",
  "theme-co-occurrence",
  "theme-frequencies",
  "themes-by-route"
] as const;

/** The name of a query. */
export type QueryName = (typeof queryNames)[number];
