import {comparableBy} from "../model/groups.js";
import type {StudyDescription} from "../model/study.js";
import {chosenOf, type Facet, facetsOf, withChosen} from "../queries/facets.js";
import {
  type ChosenGroups,
  chosenGroups,
  comparedBy,
  type Filters,
  isFiltered,
  noFilters,
  type Selection,
  selectionOf,
  withSwitchedOff
} from "../queries/filters.js";
import {nearestName} from "../text/message-words.js";

/** What a reader can choose: facets of the patients, terms of the search, and what to compare by. */
export type FilterChoices = {
  facets: readonly Facet[];
  terms: readonly string[];
  /** The characteristics to compare by, the study’s own among them. */
  groupings: readonly string[];
  /** The study’s own; null where it compares nothing. */
  own: string | null;
};

/** What a reader of this study can choose: nothing where there are no rows to count. */
export function filterChoices(study: StudyDescription): FilterChoices {
  return {
    facets: facetsOf(study),
    terms: study.release ? [] : study.terms,
    groupings: canCompare(study) ? comparableBy(study).map(({name}) => name) : [],
    own: study.groups?.field ?? null
  };
}

/** Whether a reader can choose what is compared: on a site for release, where tables are released by further characteristics. */
export function canCompare({release}: Pick<StudyDescription, "release">): boolean {
  return release === undefined || (release.groupings ?? []).length > 0;
}

/** The pages that have filters of patients, and those that have switches for the terms of the search. */
const pagesWithFacets = ["index", "identification", "challenges", "comparison", "check"];
const pagesWithTerms = ["finding-the-cases", "check"];

/** What a reader can choose of that on one page. Other pages carry the rest along in their address. */
export function choicesOfPage(
  {facets, terms, groupings, own}: FilterChoices,
  pathname: string
): FilterChoices {
  const page = pageName(pathname);
  const hasFacets = pagesWithFacets.includes(page);
  return {
    facets: hasFacets ? facets : [],
    terms: pagesWithTerms.includes(page) ? terms : [],
    groupings: hasFacets ? groupings : [],
    own
  };
}

/** The parameter of an address that names a term that is switched off, once for each term. */
const switchedOffParameter = "off";

/** The parameter that names what is compared by; empty where nothing is. */
const comparedParameter = "by";

/** The parameter that says against what the group A is compared, whose choices have `a.` before their parameters. */
const againstParameter = "against";
const beforeFirst = "a.";
const seconds: readonly ChosenGroups["second"][] = ["rest", "filtered"];

/** The parameters that pages have of their own. */
const ownParameters = /^_*(route|theme|by|against|a\..*|off|tab|query|card|verdict|comparison|method)$/;

/**
 * The parameter of an address that names what is chosen of a facet, once for each value: `route`, `theme`, and for a
 * characteristic its column. A column that is called like a parameter of the pages has an underscore before it, as has one
 * that is called so with underscores before it: no two are then alike, whatever an extract calls its columns.
 */
function parameterOf({kind, name}: Pick<Facet, "kind" | "name">): string {
  return kind === "characteristic" && ownParameters.test(name) ? `_${name}` : name;
}

/** The same for a choice of the group A. */
function firstParameterOf(facet: Facet): string {
  return `${beforeFirst}${parameterOf(facet)}`;
}

/**
 * The filters in a page's address, such as `?sex=Female&sex=Male`, or `?off=passport` for a term that is switched off.
 * Leaves out a term, a route, a theme, a level or a characteristic that the extract does not have.
 */
export function filtersFromAddress(search: string, choices: FilterChoices): Filters {
  const {facets, terms} = choices;
  const parameters = new URLSearchParams(search);
  const chosen = {...noFilters, ...selectionIn(parameters, facets, parameterOf)};
  const named = parameters.getAll(switchedOffParameter).filter((term) => terms.includes(term));
  return comparedBy(
    withSwitchedOff(chosen, named),
    chosenGroupsIn(parameters, facets) ?? comparedIn(parameters, choices)
  );
}

/** The selection of some parameters, one for each facet. */
function selectionIn(
  parameters: URLSearchParams,
  facets: readonly Facet[],
  parameter: (facet: Facet) => string
): Selection {
  return facets.reduce((selection, facet) => {
    const named = parameters.getAll(parameter(facet));
    const values = facet.options.map(({value}) => value).filter((value) => named.includes(value));
    return withChosen(selection, facet, values);
  }, selectionOf(noFilters));
}

/** The groups A and B of an address; undefined where it has none, and where A would leave nobody to the rest. */
function chosenGroupsIn(parameters: URLSearchParams, facets: readonly Facet[]): ChosenGroups | undefined {
  const second = seconds.find((each) => each === parameters.get(againstParameter));
  if (second === undefined || facets.length === 0) return undefined;
  const first = selectionIn(parameters, facets, firstParameterOf);
  return second === "rest" && !isFiltered({...noFilters, ...first}) ? undefined : {first, second};
}

/** What an address compares by; undefined for the study’s own groups, and for what cannot be compared by. */
function comparedIn(parameters: URLSearchParams, {groupings, own}: FilterChoices): string | null | undefined {
  const named = parameters.get(comparedParameter);
  if (named === null || groupings.length === 0) return undefined;
  const by = named === "" ? null : named;
  return by === own || (by !== null && !groupings.includes(by)) ? undefined : by;
}

/** A parameter of an address that nothing here understands, as `name=value`, and what it most likely means. */
export type UnknownParameter = {asked: string; meant?: string};

/** What other programs add to the addresses of links. */
const addedByOthers = /^utm_|clid$/;

/** What an address asks for that cannot be chosen: a filter or a comparison that there is not, or a value that it has not. */
export function unknownInAddress(search: string, choices: FilterChoices): UnknownParameter[] {
  const values = valuesOfParameters(choices);
  const unknown = [...new URLSearchParams(search)].filter(
    ([name, value]) => value !== "" && !(values.get(name)?.includes(value) ?? isOfPages(name))
  );
  return unknown.map(([name, value]) => {
    const meantName = values.has(name) ? name : nearestName(name, [...values.keys()]);
    const known = meantName === undefined ? undefined : values.get(meantName);
    const meant = known?.includes(value) ? value : known && nearestName(value, known);
    return {
      asked: `${name}=${value}`,
      ...(meantName !== undefined && meant !== undefined && {meant: `${meantName}=${meant}`})
    };
  });
}

/** The parameters that choose filters and groups, with the values of each. */
function valuesOfParameters({facets, groupings}: FilterChoices): Map<string, readonly string[]> {
  const ofFacet = (parameter: (facet: Facet) => string) =>
    facets.map((facet) => [parameter(facet), facet.options.map(({value}) => value)] as const);
  return new Map<string, readonly string[]>([
    ...ofFacet(parameterOf),
    ...ofFacet(firstParameterOf),
    [comparedParameter, groupings],
    [againstParameter, seconds]
  ]);
}

/** Whether a parameter has a meaning that is none of the filters’, or none at all. */
function isOfPages(name: string): boolean {
  return /^(off|tab|query|card|verdict|comparison|method)$/.test(name) || addedByOthers.test(name);
}

/** The address with these filters, and otherwise as it is. */
export function addressWithFilters(href: string, filters: Filters, choices: FilterChoices): string {
  const {facets, terms, groupings} = choices;
  const url = new URL(href);
  const chosen = chosenGroups(filters);
  if (groupings.length > 0)
    setAll(url, comparedParameter, filters.by === undefined || chosen ? [] : [String(filters.by ?? "")]);
  for (const facet of facets) {
    setAll(url, parameterOf(facet), chosenOf(filters, facet));
    setAll(url, firstParameterOf(facet), chosen ? chosenOf(chosen.first, facet) : []);
  }
  if (facets.length > 0) setAll(url, againstParameter, chosen ? [chosen.second] : []);
  if (terms.length > 0) setAll(url, switchedOffParameter, filters.switchedOff);
  return url.href;
}

/**
 * The address of a link, with the filters that the page's address holds where the link leads to a page of the site.
 * @param link where the link leads, whole
 * @param href the page's address
 */
export function linkWithFilters(
  link: string,
  href: string,
  {facets, terms, groupings}: FilterChoices
): string {
  const [to, from] = [new URL(link), new URL(href)];
  if (to.origin !== from.origin || folderOf(to) !== folderOf(from) || !/\/[^/.]*(\.html)?$/.test(to.pathname))
    return link;
  const names = [
    ...facets.flatMap((facet) => [parameterOf(facet), firstParameterOf(facet)]),
    ...(facets.length > 0 ? [againstParameter] : []),
    ...(terms.length > 0 ? [switchedOffParameter] : []),
    ...(groupings.length > 0 ? [comparedParameter] : [])
  ];
  for (const name of names) setAll(to, name, from.searchParams.getAll(name));
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

function setAll({searchParams}: URL, name: string, values: readonly string[]): void {
  searchParams.delete(name);
  for (const value of values) searchParams.append(name, value);
}

/** The name of a page in its path: `check` of `/study/check.html`, `index` of a folder. */
function pageName(pathname: string): string {
  const file = pathname.slice(pathname.lastIndexOf("/") + 1).replace(/\.html$/, "");
  return file === "" ? "index" : file;
}

function folderOf({pathname}: URL): string {
  return pathname.slice(0, pathname.lastIndexOf("/"));
}
