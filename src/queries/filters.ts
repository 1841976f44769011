import type {ViewName} from "./views.js";

/**
 * What a reader has chosen to see: some of the patients, and for the search some of its terms. Of several levels of one
 * characteristic a patient has any, and so of several routes and of several themes; and something of each that is filtered.
 */
export type Filters = {
  /** The chosen levels of each characteristic that is filtered, by the characteristic's column; never none. */
  levels: Readonly<Record<string, readonly string[]>>;
  /** Routes: a patient has any identification by one of them. */
  routes: readonly string[];
  /** Themes: a patient has any coding of one of them or of what stands under it. */
  themes: readonly string[];
  /** The terms of the search that are switched off, sorted, each once. */
  switchedOff: readonly string[];
  /** The characteristic whose levels are compared; null for none, and absent for the study’s own groups. */
  by?: string | null;
};

/** All patients, and every term of the search. */
export const noFilters: Filters = {levels: {}, routes: [], themes: [], switchedOff: []};

/** The unit separator, which no level and no code of a table holds. */
const separator = "\u001f";

/** The same filters with these terms switched off, and no others. */
export function withSwitchedOff(filters: Filters, terms: readonly string[]): Filters {
  return {...filters, switchedOff: [...new Set(terms)].sort()};
}

/** Whether the rows of these choices are those that the site was built with: all patients, every term, the study’s own groups. */
export function isAsBuilt(filters: Filters): boolean {
  return !isFiltered(filters) && filters.by === undefined;
}

/** The same filters with the levels of a characteristic compared, of none, or the study’s own groups. */
export function comparedBy({by: _, ...filters}: Filters, by: string | null | undefined): Filters {
  return by === undefined ? filters : {...filters, by};
}

/** Whether any filter is on. */
export function isFiltered({levels, routes, themes, switchedOff}: Filters): boolean {
  return Object.keys(levels).length + routes.length + themes.length + switchedOff.length > 0;
}

/**
 * The parameters of a relation that queries share; undefined for one that depends on nothing that is chosen itself.
 * @param own the characteristic whose levels are the study’s own groups; null for none
 */
export function viewParameters(
  view: ViewName,
  filters: Filters,
  own: string | null
): Array<string | null> | undefined {
  if (view === "kept_out") return keptOutParameters(filters);
  if (view === "hits_in_view") return [listed(filters.switchedOff)];
  return view === "members" || view === "groups" ? [filters.by === undefined ? own : filters.by] : undefined;
}

/** The same text for the same filters, in whatever order they were chosen. */
export function filterKey(filters: Filters): string {
  const compared = filters.by === undefined ? [] : [filters.by];
  return JSON.stringify([...keptOutParameters(filters), listed(filters.switchedOff), ...compared]);
}

/** The characteristics that are filtered, each as often as it has a level that is chosen; these levels; routes; themes. */
function keptOutParameters({levels, routes, themes}: Filters): Array<string | null> {
  const chosen = Object.keys(levels)
    .sort()
    .flatMap((variable) => sorted(levels[variable]).map((level) => ({variable, level})));
  return [
    listed(chosen.map(({variable}) => variable)),
    listed(chosen.map(({level}) => level)),
    listed(sorted(routes)),
    listed(sorted(themes))
  ];
}

function sorted(values: readonly string[] = []): string[] {
  return [...values].sort();
}

/** A list as a parameter, or NULL where nothing is in it. */
function listed(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(separator);
}
