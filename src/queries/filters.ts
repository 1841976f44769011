/** What a reader has chosen to see: some of the patients, and for the search some of its terms. */
export type Filters = {
  /** The chosen level of each characteristic that is filtered, by the characteristic's column. */
  levels: Readonly<Record<string, string>>;
  /** The terms of the search that are switched off, sorted, each once. */
  switchedOff: readonly string[];
};

/** All patients, and every term of the search. */
export const noFilters: Filters = {levels: {}, switchedOff: []};

/** The unit separator, which no level of a table holds. */
const separator = "\u001f";

/** The same filters with these terms switched off, and no others. */
export function withSwitchedOff({levels}: Filters, terms: readonly string[]): Filters {
  return {levels, switchedOff: [...new Set(terms)].sort()};
}

/** Whether any filter is on. */
export function isFiltered({levels, switchedOff}: Filters): boolean {
  return Object.keys(levels).length > 0 || switchedOff.length > 0;
}

/** The level that is chosen of a characteristic, whatever its name: `constructor` is one that every object has. */
export function chosenLevel(levels: Filters["levels"], name: string): string | undefined {
  return Object.hasOwn(levels, name) ? levels[name] : undefined;
}

/** The parameters of `cohort` for a choice of filters: the same for the same choice, in whatever order it was made. */
export function cohortParameters({levels}: Filters): [variables: string | null, levels: string | null] {
  const variables = Object.keys(levels).sort();
  if (variables.length === 0) return [null, null];
  return [variables.join(separator), variables.map((variable) => levels[variable]).join(separator)];
}

/** The parameter of `hits_in_view`: the terms that are switched off, or NULL where all are on. */
export function hitsParameters({switchedOff}: Filters): [terms: string | null] {
  return [switchedOff.length === 0 ? null : switchedOff.join(separator)];
}
