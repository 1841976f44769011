import type {VariableDescription} from "../model/study.js";
import {type Filters, withSwitchedOff} from "../queries/filters.js";
import type {PageContext} from "./page-context.js";

/** What a reader can filter by: the characteristics with their levels, and the terms of the search. */
export type FilterChoices = {variables: readonly VariableDescription[]; terms: readonly string[]};

/** What a reader of this study can filter by: nothing where there are no rows to filter. */
export function filterChoices({characteristics, study}: PageContext): FilterChoices {
  if (study.release) return {variables: [], terms: []};
  return {variables: characteristics, terms: study.terms};
}

/** The parameter of an address that names a term that is switched off, once for each term. */
const switchedOffParameter = "off";

/**
 * The filters in a page's address, such as `?sex=Female`, or `?off=passport` for a term that is switched off. Leaves out a
 * term, a level or a characteristic that the extract does not have.
 */
export function filtersFromAddress(search: string, {variables, terms}: FilterChoices): Filters {
  const parameters = new URLSearchParams(search);
  const chosen = variables.flatMap(({name, levels}) => {
    const level = parameters.get(name);
    return level !== null && levels.includes(level) ? [[name, level] as const] : [];
  });
  const named = parameters.getAll(switchedOffParameter).filter((term) => terms.includes(term));
  return withSwitchedOff({levels: Object.fromEntries(chosen), switchedOff: []}, named);
}

/** The address with these filters, and otherwise as it is. */
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
  if (terms.length > 0) url.searchParams.delete(switchedOffParameter);
  for (const term of switchedOff) url.searchParams.append(switchedOffParameter, term);
  return url.href;
}

/** The tab of a finding that the page's address opens: `table` of `?tab=identification-routes:table`. */
export function tabInAddress(finding: string): string | undefined {
  const asked = new URLSearchParams(location.search).get("tab") ?? "";
  const at = asked.lastIndexOf(":");
  return asked.slice(0, at) === finding ? asked.slice(at + 1) : undefined;
}

/** The page's address with its filters and choices, at a finding's card with one of its tabs open. */
export function addressOfTab(href: string, finding: string, tab: string): string {
  const url = new URL(href);
  url.searchParams.set("tab", `${finding}:${tab}`);
  url.hash = finding;
  return url.href;
}
