import {type Filters, filterColumns} from "../queries/views.js";
import type {VariableDescription} from "./description.js";

/** The filters that a page's address carries, such as `?sex=Female`; anything else in it is left alone. */
export function filtersFromAddress(search: string): Filters {
  const parameters = new URLSearchParams(search);
  const filters: Filters = {};
  for (const column of filterColumns) {
    const level = parameters.get(column);
    if (level) filters[column] = level;
  }
  return filters;
}

/** Those filters whose level the extract has: an address that asks for another is as if it did not. */
export function knownFilters(filters: Filters, variables: readonly VariableDescription[]): Filters {
  const isKnown = (column: string, level: string) =>
    variables.some(({name, levels}) => name === column && levels.includes(level));
  return Object.fromEntries(Object.entries(filters).filter(([column, level]) => isKnown(column, level)));
}

/** The address that carries these filters: the rest of it stays as it is. */
export function addressWithFilters(href: string, filters: Filters): string {
  const url = new URL(href);
  for (const column of filterColumns) {
    const level = filters[column];
    if (level) url.searchParams.set(column, level);
    else url.searchParams.delete(column);
  }
  return url.href;
}

/** Whether any filter is on. */
export function isFiltered(filters: Filters): boolean {
  return filterColumns.some((column) => filters[column]);
}
