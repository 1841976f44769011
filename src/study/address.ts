import {type Filters, filterColumns} from "../queries/views.js";

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
