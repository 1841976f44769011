/** The relations that queries share, in the order in which they build on each other. */
export const viewOrder = [
  "characteristics",
  "cohort",
  "members",
  "groups",
  "codes",
  "coded",
  "double_coded"
] as const;

/** The relations on the hits of the search, in the same sense. The tables of the search come when something reads them. */
export const searchViewOrder = ["hits_in_view", "counted_hits", "retrieved"] as const;

/** The name of a relation that queries share. */
export type ViewName = (typeof viewOrder | typeof searchViewOrder)[number];

/**
 * Those of them that are made anew, in this order, whenever other filters are chosen. They are tables, not views, since
 * nearly every query reads them.
 */
export const cohortTables = ["cohort", "members", "groups", "coded"] as const;

/** Whether SQL reads `coded`, which is made only then: most pages ask nothing about codings. */
export function readsCodings(sql: string): boolean {
  return /\b(double_)?coded\b/.test(sql.replaceAll(/--.*/g, ""));
}

/** Whether SQL reads the tables of the search, or what is made of them. */
export function readsSearch(sql: string): boolean {
  return /\b(search_\w+|screening|hits_in_view|counted_hits|retrieved)\b/i.test(sql.replaceAll(/--.*/g, ""));
}

/**
 * The level chosen of each characteristic that is filtered, by the characteristic's column, and under a name of its own
 * the terms of the search that are switched off; empty for no filter.
 */
export type Filters = Readonly<Record<string, string>>;

/** The name under which filters carry the terms that are switched off; no column can have it. */
const off = "\u001foff";

/** The terms of the search that are switched off, sorted. */
export function switchedOff(filters: Filters): string[] {
  return filters[off]?.split(separator) ?? [];
}

/** The same filters with these terms switched off, and no others. */
export function withSwitchedOff({[off]: _, ...filters}: Filters, terms: readonly string[]): Filters {
  return terms.length === 0 ? filters : {...filters, [off]: [...new Set(terms)].sort().join(separator)};
}

/** The parameter of `hits_in_view`: the terms that are switched off, or NULL where all are on. */
export function hitsParameters(filters: Filters): [terms: string | null] {
  return [filters[off] ?? null];
}

/** The parameters of `cohort` for a choice of filters: the same for the same choice, in whatever order it was made. */
export function cohortParameters(filters: Filters): [variables: string | null, levels: string | null] {
  const variables = Object.keys(filters)
    .filter((name) => name !== off)
    .sort();
  if (variables.length === 0) return [null, null];
  return [variables.join(separator), variables.map((variable) => filters[variable]).join(separator)];
}

/** Whether any filter is on. */
export function isFiltered(filters: Filters): boolean {
  return Object.keys(filters).length > 0;
}

/** The unit separator, which no level of a table holds. */
const separator = "\u001f";
