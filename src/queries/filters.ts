import type {ViewName} from "./views.js";

/**
 * A selection of patients. Of several levels of one characteristic a patient has any, and so of several routes and of
 * several themes; and something of each of which anything is chosen.
 */
export type Selection = {
  /** The chosen levels of each characteristic that is filtered, by the characteristic's column; never none. */
  levels: Readonly<Record<string, readonly string[]>>;
  /** Routes: a patient has any identification by one of them. */
  routes: readonly string[];
  /** Themes: a patient has any coding of one of them or of what stands under it. */
  themes: readonly string[];
};

/**
 * Two groups that a reader has chosen, A and B. A is a selection; B is whoever else is in view, or the patients whom the
 * filters let through, and then all those of A or B are in view.
 */
export type ChosenGroups = {first: Selection; second: "rest" | "filtered"};

/** What a reader has chosen to see: some of the patients, and for the search some of its terms. */
export type Filters = Selection & {
  /** The terms of the search that are switched off, sorted, each once. */
  switchedOff: readonly string[];
  /** The characteristic whose levels are compared, or chosen groups; null for none, and absent for the study’s own groups. */
  by?: string | ChosenGroups | null;
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

/** The same filters with the levels of a characteristic compared, chosen groups, nothing, or the study’s own groups. */
export function comparedBy({by: _, ...filters}: Filters, by: Filters["by"]): Filters {
  return by === undefined ? filters : {...filters, by};
}

/** The groups that a reader has chosen; undefined where other groups are compared, or none. */
export function chosenGroups({by}: Pick<Filters, "by">): ChosenGroups | undefined {
  return typeof by === "object" && by !== null ? by : undefined;
}

/** The selection of some filters alone. */
export function selectionOf({levels, routes, themes}: Selection): Selection {
  return {levels, routes, themes};
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
  const second = chosenGroups(filters)?.second ?? null;
  if (view === "kept_out") return keptOutParameters(filters);
  if (view === "hits_in_view") return [listed(filters.switchedOff)];
  if (view !== "members" && view !== "groups") return undefined;
  const by = filters.by === undefined ? own : filters.by;
  return [typeof by === "string" ? by : null, second];
}

/** The same text for the same filters, in whatever order they were chosen. */
export function filterKey(filters: Filters): string {
  const compared = filters.by === undefined ? [] : [chosenGroups(filters)?.second ?? filters.by];
  return JSON.stringify([
    keptOutParameters(filters),
    listed(filters.switchedOff),
    compared,
    !chosenGroups(filters)
  ]);
}

/** One choice: in which selection it is, of what, and the value. */
type Choice = readonly [selection: "filters" | "A", facet: string, variable: string, value: string];

/** The choices as four lists: their selections, facets, variables and values. */
function keptOutParameters(filters: Filters): Array<string | null> {
  const first = chosenGroups(filters)?.first;
  const choices = [...choicesIn(filters, "filters"), ...(first ? choicesIn(first, "A") : [])];
  return [0, 1, 2, 3].map((part) => listed(choices.map((choice) => choice[part] as string)));
}

function choicesIn({levels, routes, themes}: Selection, selection: Choice[0]): Choice[] {
  const variables = Object.keys(levels).sort();
  return [
    ...variables.flatMap((name) =>
      sorted(levels[name]).map((level): Choice => [selection, "characteristic", name, level])
    ),
    ...sorted(routes).map((route): Choice => [selection, "route", "route", route]),
    ...sorted(themes).map((theme): Choice => [selection, "theme", "theme", theme])
  ];
}

function sorted(values: readonly string[] = []): string[] {
  return [...values].sort();
}

/** A list as a parameter, or NULL where nothing is in it. */
function listed(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(separator);
}
