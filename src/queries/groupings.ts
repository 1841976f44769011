import {
  adjectiveOf,
  type Group,
  type Grouping,
  groupingBy,
  groupOf,
  levelInSentence,
  ownGrouping
} from "../model/groups.js";
import {titleInSentence} from "../model/sentence-case.js";
import type {StudyDescription} from "../model/study.js";
import {inWords} from "../text/message-words.js";
import {
  choicesInWords,
  chosenLabels,
  chosenOptions,
  type Facet,
  type FacetOption,
  facetsOf
} from "./facets.js";
import {type ChosenGroups, chosenGroups, type Filters, type Selection} from "./filters.js";

/** What is compared where a reader has chosen these filters: the study’s own groups, those of a characteristic, or chosen ones. */
export function groupingOf(filters: Filters, study: StudyDescription): Grouping {
  const {by} = filters;
  if (by === undefined) return ownGrouping(study);
  return typeof by === "object" && by !== null ? chosenGrouping(by, filters, study) : groupingBy(by, study);
}

/** The one of the study’s own groups that the filters let through, where they choose nothing else and no others are compared. */
export function onlyOwnGroup(
  {levels, routes, themes, switchedOff, by}: Filters,
  study: Pick<StudyDescription, "unit" | "groups" | "variables">
): Group | undefined {
  const own = ownGrouping(study);
  if (routes.length + themes.length + switchedOff.length > 0 || (by !== undefined && by !== null)) return;
  const [[name, chosen] = [], ...others] = Object.entries(levels);
  const [level, ...more] = chosen ?? [];
  if (name !== own.variable || level === undefined || others.length + more.length > 0) return;
  return groupOf(own, level);
}

/** What is compared where a reader has chosen it, in words: `Compared by sex`; nothing where the study’s own groups are. */
export function comparedInWords(
  filters: Filters,
  study: Pick<StudyDescription, "variables" | "codes" | "release">
): string[] {
  const {by} = filters;
  if (by === undefined) return [];
  const chosen = chosenGroups(filters);
  const facets = facetsOf(study);
  if (chosen?.second === "rest") return [`${selectionInWords(chosen.first, facets)}, compared with the rest`];
  if (chosen)
    return [
      `A, ${selectionInWords(chosen.first, facets)}, compared with B, ${selectionInWords(filters, facets)}`
    ];
  const title = study.variables.find(({name}) => name === by)?.title;
  return [title === undefined ? "All together, nothing compared" : `Compared by ${titleInSentence(title)}`];
}

/** Which patients the filters let through, a phrase for each facet; none where they choose the group B, and leave A in view. */
export function filtersInWords(filters: Filters, facets: readonly Facet[]): string[] {
  return chosenGroups(filters)?.second === "filtered" ? [] : choicesInWords(filters, facets);
}

/** A selection in one phrase; `everybody` where nothing is chosen. */
export function selectionInWords(selection: Selection, facets: readonly Facet[]): string {
  return choicesInWords(selection, facets).join(", ") || "everybody";
}

/** The groups A and B, and the words for them. */
function chosenGrouping({first, second}: ChosenGroups, filters: Filters, study: StudyDescription): Grouping {
  const {unit} = study;
  const facets = facetsOf(study);
  const parts = second === "rest" ? [first] : [first, filters];
  const name = labelOf(first, facets);
  const nouns = whoHave(first, facets, unit);
  const isLong = !nouns.many.endsWith(unit.many);
  const group = (
    level: string,
    place: number,
    words: Pick<Group, "label" | "one" | "many" | "short">
  ): Group => ({
    level,
    place,
    ...words
  });
  const groups =
    second === "rest"
      ? [
          group("A", 0, {label: name, ...nouns, ...(isLong ? {short: `“${name}”`} : {})}),
          group("B", 1, {label: "The rest", one: `other ${unit.one}`, many: `other ${unit.many}`})
        ]
      : [
          group("A", 0, {label: "A", one: `${unit.one} of A`, many: `${unit.many} of A`}),
          group("B", 1, {label: "B", one: `${unit.one} of B`, many: `${unit.many} of B`})
        ];
  return {
    ...groupingBy(null, study),
    title: second === "rest" ? "group" : "selection",
    groups,
    chosenBy: {
      variables: parts.flatMap(({levels}) => Object.keys(levels)),
      codes: parts.flatMap(({routes, themes}) => [...routes, ...themes])
    }
  };
}

/** The labels of a selection: `Female`, `Told by a service and Trust`. */
function labelOf(selection: Selection, facets: readonly Facet[]): string {
  return facets
    .map((facet) => inWords(chosenLabels(selection, facet), "or"))
    .filter((words) => words !== "")
    .join(" and ");
}

/** The units of a selection as nouns: `female patient with “Trust”`, `patient with “Trust” whose age is 16–17`. */
export function whoHave(
  selection: Selection,
  facets: readonly Facet[],
  {one, many}: StudyDescription["unit"]
): StudyDescription["unit"] {
  const chosen = facets
    .map((facet) => ({
      ...facet,
      title: titleInSentence(facet.title),
      chosen: chosenOptions(selection, facet)
    }))
    .filter((facet) => facet.chosen.length > 0);
  const adjectives = chosen.flatMap((facet) => adjectiveOfAll(facet) ?? []);
  const before = adjectives.map((adjective) => `${adjective} `).join("");
  const isLevel = ({kind}: Pick<Facet, "kind">) => kind === "characteristic";
  const codes = chosen
    .filter((facet) => !isLevel(facet))
    .map((facet) =>
      inWords(
        facet.chosen.map(({label}) => `“${label}”`),
        "or"
      )
    );
  const levels = chosen
    .filter((facet) => isLevel(facet) && adjectiveOfAll(facet) === undefined)
    .map(
      (facet) =>
        `whose ${facet.title} is ${inWords(
          facet.chosen.map(({value}) => levelInSentence(value)),
          "or"
        )}`
    );
  const after = [...(codes.length > 0 ? [`with ${inWords(codes)}`] : []), inWords(levels)]
    .filter((words) => words !== "")
    .map((words) => ` ${words}`)
    .join("");
  return {one: `${before}${one}${after}`, many: `${before}${many}${after}`};
}

/** The adjective that what is chosen of a characteristic is, where that is one level. */
function adjectiveOfAll({
  kind,
  title,
  chosen: [first, ...others]
}: Pick<Facet, "kind" | "title"> & {chosen: readonly FacetOption[]}): string | undefined {
  return kind === "characteristic" && first && others.length === 0
    ? adjectiveOf(first.value, title)
    : undefined;
}
