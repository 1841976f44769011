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

/**
 * Those of them that are made anew, in this order, whenever other filters are chosen. They are tables, not views, since
 * nearly every query reads them.
 */
export const cohortTables = ["cohort", "members", "groups", "coded"] as const;

/** Whether SQL reads `coded`, which is made only then: most pages ask nothing about codings. */
export function readsCodings(sql: string): boolean {
  return /\b(double_)?coded\b/.test(sql.replaceAll(/--.*/g, ""));
}

/** The level chosen of each characteristic that is filtered, by the characteristic's column; empty for no filter. */
export type Filters = Readonly<Record<string, string>>;

/** The parameters of `cohort` for a choice of filters: the same for the same choice, in whatever order it was made. */
export function cohortParameters(filters: Filters): [variables: string | null, levels: string | null] {
  const variables = Object.keys(filters).sort();
  if (variables.length === 0) return [null, null];
  return [variables.join(separator), variables.map((variable) => filters[variable]).join(separator)];
}

/** The unit separator, which no level of a table holds. */
const separator = "\u001f";
