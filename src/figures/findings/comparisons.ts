import {type Comparison, whyNotCompared} from "../../analysis/comparisons/comparison.js";
import {comparisonsIn, type Family} from "../../analysis/comparisons/families.js";
import {allLevel} from "../../model/groups.js";
import {findRow, type Row, readCounted} from "../../model/row.js";
import {countedAs} from "../../text/numbers.js";
import {characteristicsOf, pairIn, type Situation} from "./finding.js";

/**
 * The comparisons of a family between the two groups of a situation: none of what the groups are chosen by, on which
 * they differ by the choice, and none where a unit is in both, since every method here takes the groups to be apart.
 */
export function comparisonsOf(family: Family, rows: readonly Row[], situation: Situation): Comparison[] {
  if (overlapIn(rows, situation) > 0) return [];
  const chosen = situation.grouping.chosenBy?.codes ?? [];
  return comparisonsIn(family, rows, pairIn(situation), characteristicsOf(situation)).filter((comparison) => {
    const code = family.codeOf(comparison);
    return code === undefined || !chosen.includes(code);
  });
}

/** How many units are in both of two chosen groups; the groups of a characteristic are apart. */
export function overlapIn(rows: readonly Row[], situation: Situation): number {
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
 * @param traits what they would be compared by, such as `identification routes`
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
