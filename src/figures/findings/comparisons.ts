import {type Comparison, whyNotCompared} from "../../analysis/comparisons/comparison.js";
import {comparisonsIn, type Family, type Trait} from "../../analysis/comparisons/families.js";
import {allLevel, characteristicsBeside, type Grouping, levelLabel} from "../../model/groups.js";
import {findRow, type Row, readCounted} from "../../model/row.js";
import type {StudyDescription} from "../../model/study.js";
import {askedOf, chosenLabels, type Facet, facetsOf} from "../../queries/facets.js";
import type {Filters} from "../../queries/filters.js";
import {listWords} from "../../text/comparison-words.js";
import {countedAs} from "../../text/numbers.js";
import {characteristicsOf, type OnCard, pairIn, type Situation} from "./finding.js";

/**
 * The comparisons of a family between the two groups of a situation: none of what the groups are chosen by, on which
 * they differ by the choice, none of what the filters ask of everybody, and none where a unit is in both, since every method here takes the groups to be apart.
 */
export function comparisonsOf(family: Family, rows: readonly Row[], situation: Situation): Comparison[] {
  if (overlapIn(rows, situation) > 0) return [];
  const comparisons = comparisonsIn(family, rows, pairIn(situation), characteristicsOf(situation));
  return comparisons.filter(
    (comparison) =>
      !isByChoice(family, comparison, situation.grouping) && !isAsked(comparison, situation.filters)
  );
}

/** The codes or the fields that traits of a family are about, each once. */
export function definitionsOf(family: Family, traits: readonly Pick<Trait, "key" | "selection">[]): OnCard {
  const codes = traits.flatMap((trait) => family.codeOf(trait) ?? []);
  const fields = traits.flatMap(({selection}) => Object.keys(selection?.levels ?? {}));
  return {codes, fields: [...new Set(fields)]};
}

/** Whether the filters ask a trait of everybody in view: a route, a theme, or a level of a characteristic and no other. */
export function isAsked({selection}: Pick<Trait, "selection">, filters: Filters): boolean {
  if (!selection) return false;
  const {levels, routes, themes} = selection;
  return (
    routes.some((route) => route === askedOf(filters, {kind: "route", name: "route"})) ||
    themes.some((theme) => theme === askedOf(filters, {kind: "theme", name: "theme"})) ||
    Object.keys(levels).some((name) => askedOf(filters, {kind: "characteristic", name}) !== undefined)
  );
}

/** What of a family is not compared since the filters ask it of everybody, as a sentence with a space before it. */
export function askedWords(family: Family, {context: {study}, filters}: Situation): string {
  const isOfFamily = ({kind}: Facet) => `${kind}s` === family.name;
  const asked = facetsOf(study)
    .filter((facet) => isOfFamily(facet) && askedOf(filters, facet) !== undefined)
    .map((facet) => (facet.kind === "characteristic" ? facet.title : `“${chosenLabels(filters, facet)[0]}”`));
  return asked.length === 0
    ? ""
    : ` Left out, since the filters ask ${itOrThem(asked)} of everybody: ${listWords(asked)}.`;
}

/** What of a family is not compared since the groups are chosen by it, as a sentence with a space before it. */
export function leftOutByChoice(
  family: Family["name"],
  {context: {study}, grouping: {chosenBy}}: Situation
): string {
  if (!chosenBy) return "";
  const names =
    family === "characteristics"
      ? study.variables.filter(({name}) => chosenBy.variables.includes(name)).map(({title}) => title)
      : study.codes
          .filter(({code, kind}) => `${kind}s` === family && chosenBy.codes.includes(code))
          .map(({label}) => `“${label}”`);
  return names.length === 0
    ? ""
    : ` Left out, since the groups are chosen by ${itOrThem(names)}: ${listWords(names)}.`;
}

function itOrThem({length}: readonly string[]): string {
  return length === 1 ? "it" : "them";
}

/** What two groups that are not the study’s own can be compared on: all that it describes, but not what they are chosen by. */
export function describedTraits(
  family: Family,
  {codes, variables}: Pick<StudyDescription, "codes" | "variables">,
  grouping: Grouping
): Array<{key: string; label: string}> {
  if (family.name === "characteristics")
    return characteristicsBeside(grouping, {variables}).flatMap(({name, title, levels}) =>
      levels.map((level) => ({key: `${name}=${level}`, label: `${title}: ${levelLabel(level)}`}))
    );
  const kind = family.name === "routes" ? "route" : "theme";
  return codes
    .filter((code) => code.kind === kind)
    .map(({code, label}) => ({key: code, label}))
    .filter((trait) => !isByChoice(family, trait, grouping));
}

/** Whether groups are chosen by a trait, so that on it they differ by the choice. */
function isByChoice(family: Family, trait: {key: string}, {chosenBy}: Grouping): boolean {
  const code = family.codeOf(trait);
  return code !== undefined && chosenBy?.codes.includes(code) === true;
}

/** How many units are in both of two chosen groups; the groups of a characteristic are apart. */
export function overlapIn(rows: readonly Row[], situation: Pick<Situation, "grouping">): number {
  if (!situation.grouping.chosenBy) return 0;
  const [one = 0, other = 0, all = 0] = [...pairIn(situation).map(({level}) => level), allLevel].map(
    (level) => {
      const row = findRow(rows, {group: level});
      return row ? (readCounted(row).denominator ?? 0) : 0;
    }
  );
  return one + other - all;
}

/**
 * Why two groups cannot be compared, as the title of a figure: a unit is in both, one is empty, or the rows have nothing.
 * @param traits on what they would be compared, such as `identification routes`
 */
export function notComparedWords(rows: readonly Row[], situation: Situation, traits: string): string {
  const both = overlapIn(rows, situation);
  return both > 0 ? bothWords(both, situation) : whyNotCompared(rows, situation.grouping.groups, traits);
}

/** `12 patients are in both A and B: no difference is tested`. */
export function bothWords(both: number, {grouping: {groups, all}}: Pick<Situation, "grouping">): string {
  const [one, other] = groups.map(({label}) => label);
  return `${countedAs(both, all)} ${both === 1 ? "is" : "are"} in both ${one} and ${other}: no difference is tested`;
}
