import type {MarkChoice} from "../../figures/reading/mark-choice.js";
import {type Group, type Grouping, groupOf} from "../../model/groups.js";
import type {Nouns, StudyDescription} from "../../model/study.js";
import {chosenOf, type Facet, facetsOf, withChosen} from "../../queries/facets.js";
import {chosenGroups, comparedBy, type Filters, filterKey, type Selection} from "../../queries/filters.js";
import {groupingOf, whoHave} from "../../queries/groupings.js";

/** What a reader can do with those whom a mark counts: what it is called, with whom, and the filters that do it. */
export type MarkOffer = {action: "Only these" | "Compare with the rest"; whom: string; filters: Filters};

/**
 * What a mark offers under the filters that are on. What no filters can say is not offered: those who have a theme and
 * another one, or those of the rest; nor what would change nothing or leave nobody to compare with.
 */
export function offersOf(choice: MarkChoice, filters: Filters, study: StudyDescription): MarkOffer[] {
  const facets = facetsOf(study);
  const grouping = groupingOf(filters, study);
  const only = onlyThese(choice, filters, {facets, grouping});
  return [
    ...(only && filterKey(only) !== filterKey(filters)
      ? [{action: "Only these", whom: whomOf(choice, filters, {facets, grouping}), filters: only} as const]
      : []),
    ...comparedWithRest(choice, filters, {facets, grouping})
  ];
}

type Ground = {facets: readonly Facet[]; grouping: Grouping};

/** Those whom a mark counts, as nouns: of the group A against the rest, in one phrase with what A is chosen by. */
function whomOf({selection, group}: MarkChoice, filters: Filters, {facets, grouping}: Ground): string {
  const chosen = chosenGroups(filters);
  const inA = chosen?.second === "rest" && group === "A" && narrowed(chosen.first, [selection], facets);
  const {many} = inA
    ? whoHave(inA, facets, grouping.all)
    : whoOfGroup(selection, groupOf(grouping, group ?? grouping.all.level), {facets, grouping});
  return many;
}

/** Those of a group who have something, as nouns. A group without words of its own is one more choice of a level. */
function whoOfGroup(selection: Selection, group: Group, {facets, grouping}: Ground): Nouns {
  const {variable, all} = grouping;
  if (variable === null || !group.where) return whoHave(selection, facets, group);
  return whoHave({...selection, levels: {...selection.levels, [variable]: [group.level]}}, facets, all);
}

/** The filters that let through just those whom a mark counts; undefined where no filters do. */
function onlyThese(
  {selection, group}: MarkChoice,
  filters: Filters,
  {facets, grouping}: Ground
): Filters | undefined {
  const chosen = chosenGroups(filters);
  if (!chosen) {
    const ofGroup = group !== undefined && grouping.variable !== null ? {[grouping.variable]: [group]} : {};
    return narrowed(filters, [selection, {levels: ofGroup, routes: [], themes: []}], facets);
  }
  if (group === undefined)
    return chosen.second === "rest" ? narrowed(filters, [selection], facets) : undefined;
  const apart = comparedBy(filters, undefined);
  if (group === "B") return chosen.second === "rest" ? undefined : narrowed(apart, [selection], facets);
  return chosen.second === "rest"
    ? narrowed(apart, [chosen.first, selection], facets)
    : narrowed({...apart, ...chosen.first}, [selection], facets);
}

/** Those whom a mark counts, in whatever group, against the rest of those in view. */
function comparedWithRest(
  {selection}: MarkChoice,
  filters: Filters,
  {facets, grouping}: Ground
): MarkOffer[] {
  if (chosenGroups(filters)?.second === "filtered") return [];
  const compared = comparedBy(filters, {first: selection, second: "rest"});
  const left = narrowed(filters, [selection], facets);
  if (filterKey(compared) === filterKey(filters) || (left && filterKey(left) === filterKey(filters)))
    return [];
  const {many} = whoHave(selection, facets, grouping.all);
  return [{action: "Compare with the rest", whom: many, filters: compared}];
}

/** A selection, such as that of the filters, narrowed to some others; undefined where none says so. */
function narrowed<Chosen extends Selection>(
  from: Chosen,
  selections: readonly Selection[],
  facets: readonly Facet[]
): Chosen | undefined {
  let narrow = from;
  for (const selection of selections)
    for (const facet of facets) {
      const [before, also] = [chosenOf(narrow, facet), chosenOf(selection, facet)];
      const values = both(before, also, facet);
      if (!values) return undefined;
      narrow = withChosen(narrow, facet, values);
    }
  return narrow;
}

/** The values of a facet that those have who have any of some and any of others; undefined where no values say so. */
function both(
  some: readonly string[],
  others: readonly string[],
  {kind}: Facet
): readonly string[] | undefined {
  if (some.length === 0) return others;
  if (others.length === 0 || some.every((value) => others.includes(value))) return some;
  const common = some.filter((value) => others.includes(value));
  return common.length === others.length || (kind === "characteristic" && common.length > 0)
    ? common
    : undefined;
}
