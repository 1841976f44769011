import type {StudyDescription, VariableDescription} from "../model/study.js";
import {chosenLevel, type Filters, withSwitchedOff} from "../queries/filters.js";

/** What a reader can filter by: the characteristics with their levels, and the terms of the search. */
export type FilterChoices = {variables: readonly VariableDescription[]; terms: readonly string[]};

/** What a reader of this study can filter by: nothing where there are no rows to filter. */
export function filterChoices({
  characteristics,
  study
}: {
  characteristics: readonly VariableDescription[];
  study: Pick<StudyDescription, "release" | "terms">;
}): FilterChoices {
  if (study.release) return {variables: [], terms: []};
  return {variables: characteristics, terms: study.terms};
}

/** The pages that have filters by characteristics, and those that have switches for the terms of the search. */
const pagesWithLevels = ["index", "identification", "challenges", "adults-and-children", "check"];
const pagesWithTerms = ["finding-the-cases", "check"];

/** What a reader can choose of that on one page. Other pages carry the rest along in their address. */
export function choicesOfPage({variables, terms}: FilterChoices, pathname: string): FilterChoices {
  const page = pageName(pathname);
  return {
    variables: pagesWithLevels.includes(page) ? variables : [],
    terms: pagesWithTerms.includes(page) ? terms : []
  };
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
    const level = chosenLevel(levels, name);
    if (level === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, level);
  }
  if (terms.length > 0) url.searchParams.delete(switchedOffParameter);
  for (const term of switchedOff) url.searchParams.append(switchedOffParameter, term);
  return url.href;
}

/**
 * The address of a link, with the filters that the page's address holds where the link leads to a page of the site.
 * @param link where the link leads, whole
 * @param href the page's address
 */
export function linkWithFilters(link: string, href: string, {variables, terms}: FilterChoices): string {
  const [to, from] = [new URL(link), new URL(href)];
  if (to.origin !== from.origin || folderOf(to) !== folderOf(from) || !/\/[^/.]*(\.html)?$/.test(to.pathname))
    return link;
  const names = [...variables.map(({name}) => name), ...(terms.length > 0 ? [switchedOffParameter] : [])];
  for (const name of names) {
    to.searchParams.delete(name);
    for (const value of from.searchParams.getAll(name)) to.searchParams.append(name, value);
  }
  return to.href;
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

/** The name of a page in its path: `check` of `/study/check.html`, `index` of a folder. */
function pageName(pathname: string): string {
  const file = pathname.slice(pathname.lastIndexOf("/") + 1).replace(/\.html$/, "");
  return file === "" ? "index" : file;
}

function folderOf({pathname}: URL): string {
  return pathname.slice(0, pathname.lastIndexOf("/"));
}
