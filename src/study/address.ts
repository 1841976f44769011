import type {Filters} from "../queries/views.js";
import type {VariableDescription} from "./description.js";

/**
 * The filters that a page's address carries, such as `?sex=Female`. A level or a characteristic that the extract does
 * not have is as if it were not there.
 */
export function filtersFromAddress(search: string, variables: readonly VariableDescription[]): Filters {
  const parameters = new URLSearchParams(search);
  const chosen = variables.flatMap(({name, levels}) => {
    const level = parameters.get(name);
    return level !== null && levels.includes(level) ? [[name, level] as const] : [];
  });
  return Object.fromEntries(chosen);
}

/** The address that carries these filters: the rest of it stays as it is. */
export function addressWithFilters(
  href: string,
  filters: Filters,
  variables: readonly VariableDescription[]
): string {
  const url = new URL(href);
  for (const {name} of variables) {
    const level = filters[name];
    if (level === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, level);
  }
  return url.href;
}

/** Whether any filter is on. */
export function isFiltered(filters: Filters): boolean {
  return Object.keys(filters).length > 0;
}
