import type {Filters} from "../../src/queries/filters.js";

/** Filters by characteristics, with every term of the search on. */
export function levelFilters(levels: Record<string, string>): Filters {
  return {levels, switchedOff: []};
}
