import {type Comparison, leavesOut} from "../../analysis/comparisons/comparison.js";
import type {Family} from "../../analysis/comparisons/families.js";
import type {Row} from "../../model/row.js";
import {comparisonsOf, definitionsOf, isAsked, notComparedWords} from "./comparisons.js";
import {
  characteristicsOf,
  type OnCard,
  pairIn,
  type Situation,
  type StandingNote,
  unprinted
} from "./finding.js";

/** One comparison of a family, by its key. */
export type ChosenComparison = {family: Family; key: string};

/** The chosen comparison among the units in view, or undefined where a group is empty or a number withheld. */
export function chosen(
  {family, key}: ChosenComparison,
  rows: readonly Row[],
  situation: Situation
): Comparison | undefined {
  return comparisonsOf(family, rows, situation).find(
    (comparison) => comparison.key === key && hasBothGroups(comparison)
  );
}

/** Why there is no such comparison. */
export function whyNotChosen(
  {family, key}: ChosenComparison,
  rows: readonly Row[],
  situation: Situation
): string {
  const [one, other] = pairIn(situation);
  const traits = family.traits(rows, [one, other], characteristicsOf(situation));
  const asked = traits.find((trait) => trait.key === key && isAsked(trait, situation.filters));
  if (asked) return `${asked.label}: the filters ask it of everybody, so there is nothing to compare`;
  if (!leavesOut(rows) && comparisonsOf(family, rows, situation).some(hasBothGroups))
    return `This cannot be compared among the ${situation.grouping.all.many} in view`;
  return notComparedWords(rows, situation, family.title.toLowerCase());
}

/** What the comparison is about, to be defined on its card. */
export function definedBy(
  {family, key}: ChosenComparison,
  rows: readonly Row[],
  situation: Situation
): OnCard {
  const traits = family.traits(rows, pairIn(situation), characteristicsOf(situation));
  return definitionsOf(
    family,
    traits.filter((trait) => trait.key === key)
  );
}

/** Where the numbers of a comparison come from: arithmetic on print, or invention. */
export function standingOf({family, key}: ChosenComparison, situation: Situation): StandingNote[] {
  const {codes} = situation.context;
  const printed =
    family.name === "routes"
      ? codes.get(key)?.origin === "paper"
      : family.name === "characteristics" &&
        characteristicsOf(situation).find(({name}) => key.startsWith(`${name}=`))?.printed;
  return [{standing: printed ? "derived" : unprinted(situation), about: "every number"}];
}

function hasBothGroups({first, second}: Comparison): boolean {
  return first.denominator > 0 && second.denominator > 0;
}
