import {type Compared, compareFamily} from "../../analysis/comparisons/comparison.js";
import {allLevel, type Group, namesOf} from "../../model/groups.js";
import {readCounted, readText} from "../../model/row.js";
import {isReleased} from "../../model/withheld.js";
import type {Proportion} from "../../stats/proportion.js";
import type {Bar} from "../charts/paired-bars.js";
import {barsOf} from "./bars.js";
import {printedNumbers} from "./file-numbers.js";
import {type Finding, onceForRows} from "./finding.js";
import {tabledShare} from "./share-numbers.js";

/** Two groups that a reader has chosen, and by the key of their bars the difference, or why none is tested, in words. */
export type Differences = {groups: readonly [Group, Group]; of: ReadonlyMap<string, Compared | string>};

/**
 * The differences between the bars of two groups that a reader has chosen, by the stated methods; undefined where the
 * groups are others, and where no difference can be tested.
 */
export function differencesOf(bars: readonly Bar[]): Differences | undefined {
  const found = findTestable(bars);
  if (!found) return undefined;
  const {groups, of} = found;
  const compared = compareFamily([...of.values()].filter((each) => typeof each === "object"));
  const byKey = new Map(compared.map((each) => [each.key, each]));
  const words = [...of].map(
    ([key, each]) => [key, typeof each === "string" ? each : (byKey.get(key) ?? "–")] as const
  );
  return {groups, of: new Map(words)};
}

/**
 * What a table of bars has of a row, for a file: its share and, beside the first of two chosen groups, the difference from
 * the second with its interval, in percentage points, and p, or why none is tested.
 * @param key the column that names a bar
 */
export function tabledBar(key: string): NonNullable<Finding["tabled"]> {
  const differences = onceForRows((rows, situation) => differencesOf(barsOf(rows, situation, {key})));
  return (row, rows, situation) => {
    const share = tabledShare(readCounted(row));
    const found = differences(rows, situation);
    if (!found || row.group !== found.groups[0].level) return share;
    const compared = found.of.get(readText(row, key));
    if (typeof compared !== "object") return {...share, not_tested: compared ?? null};
    const {difference, lower, upper} = compared.difference;
    return {
      ...share,
      difference: printedNumbers.points(difference),
      difference_lower: printedNumbers.points(lower),
      difference_upper: printedNumbers.points(upper),
      fisher_p: printedNumbers.p(compared.pValue)
    };
  };
}

/** What the whiskers of bars are, for the words of what is measured. */
export function whiskerWords(bars: readonly Bar[]): string {
  const groups = findTestable(bars)?.groups;
  return groups
    ? `95 % intervals: Wilson’s for a share and Newcombe’s for a difference, ${namesOf(groups).join(" minus ")}. p is that of Fisher’s exact test, unadjusted.`
    : "Whiskers: 95 % Wilson interval.";
}

/** Two chosen groups, and by the key of their bars what is to be tested, or why nothing is; undefined where nothing is of any. */
function findTestable(bars: readonly Bar[]) {
  if (!bars.some(({isChosen}) => isChosen !== undefined)) return undefined;
  const levels = [...new Map(bars.map(({group}) => [group.level, group])).values()];
  const [one, other] = levels.filter(({level}) => level !== allLevel);
  if (!one || !other) return undefined;
  const groups = [one, other] as const;
  const keys = [...new Set(bars.map(({key}) => key))];
  const of = new Map(
    keys.map((key) => {
      const ofKey = bars.filter((bar) => bar.key === key);
      return [key, testable(ofKey, groups)] as const;
    })
  );
  return [...of.values()].some((each) => typeof each === "object") ? {groups, of} : undefined;
}

/** The bars of one key as a comparison, or why none is made: by the choice the groups differ, or somebody is in both. */
function testable(bars: readonly Bar[], [one, other]: readonly [Group, Group]) {
  const shareOf = (level: string): (Bar & Proportion) | undefined =>
    bars.filter(isReleased).find(({group}) => group.level === level);
  const [first, second, all] = [one.level, other.level, allLevel].map(shareOf);
  if (!first || !second || !all || first.denominator === 0 || second.denominator === 0) return "–";
  if (first.isChosen) return "fixed by the choice";
  if (first.denominator + second.denominator > all.denominator) return "some in both";
  const {key, label} = first;
  return {key, label, selection: (first.choice ?? second.choice)?.selection, first, second};
}
