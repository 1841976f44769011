import type {VariableDescription} from "../model/study.js";
import {type Filters, withSwitchedOff} from "../queries/filters.js";
import type {PageContext} from "./page-context.js";

/** What filters can name: the characteristics with their levels, and the terms of the search. */
export type FilterChoices = {variables: readonly VariableDescription[]; terms: readonly string[]};

/** What filters can name in this study: nothing, where there are no rows to filter. */
export function filterChoices({characteristics, study}: PageContext): FilterChoices {
  if (study.release) return {variables: [], terms: []};
  return {variables: characteristics, terms: study.terms};
}

/** The address names a term that is switched off so, once each. */
const off = "off";

/**
 * The filters that a page's address carries, such as `?sex=Female`, or `?off=passport` for a term that is switched off. A term, a level or a characteristic that the extract does
 * not have is as if it were not there.
 */
export function filtersFromAddress(search: string, {variables, terms}: FilterChoices): Filters {
  const parameters = new URLSearchParams(search);
  const chosen = variables.flatMap(({name, levels}) => {
    const level = parameters.get(name);
    return level !== null && levels.includes(level) ? [[name, level] as const] : [];
  });
  const named = parameters.getAll(off).filter((term) => terms.includes(term));
  return withSwitchedOff({levels: Object.fromEntries(chosen), switchedOff: []}, named);
}

/** The address that carries these filters: the rest of it stays as it is. */
export function addressWithFilters(
  href: string,
  {levels, switchedOff}: Filters,
  {variables, terms}: FilterChoices
): string {
  const url = new URL(href);
  for (const {name} of variables) {
    const level = levels[name];
    if (level === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, level);
  }
  if (terms.length > 0) url.searchParams.delete(off);
  for (const term of switchedOff) url.searchParams.append(off, term);
  return url.href;
}

/** The tab of a finding that the page's address asks for, as `?tab=identification-routes:table` does. */
export function tabInAddress(finding: string): string | undefined {
  const asked = new URLSearchParams(location.search).get("tab") ?? "";
  const at = asked.lastIndexOf(":");
  return asked.slice(0, at) === finding ? asked.slice(at + 1) : undefined;
}

/** The page's address with the filters and choices it has, on a finding's card with one of its tabs open. */
export function addressOfTab(href: string, finding: string, tab: string): string {
  const url = new URL(href);
  url.searchParams.set("tab", `${finding}:${tab}`);
  url.hash = finding;
  return url.href;
}
