import {type Filters, noFilters} from "../../src/queries/filters.js";

/** Filters by characteristics: a level, or several, of each. */
export function levelFilters(levels: Record<string, string | readonly string[]>): Filters {
  const lists = Object.entries(levels).map(([name, chosen]) => [name, [chosen].flat()] as const);
  return {...noFilters, levels: Object.fromEntries(lists)};
}
