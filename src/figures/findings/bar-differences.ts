import {type Compared, compareFamily} from "../../analysis/comparisons/comparison.js";
import {allLevel, type Group} from "../../model/groups.js";
import {isReleased} from "../../model/withheld.js";
import type {Proportion} from "../../stats/proportion.js";
import type {Bar} from "../charts/paired-bars.js";

/** Two groups that a reader has chosen, and by the key of their bars the difference, or why none is tested, in words. */
export type Differences = {groups: readonly [Group, Group]; of: ReadonlyMap<string, Compared | string>};

/**
 * The differences between the bars of two groups that a reader has chosen, by the stated methods; undefined where the
 * groups are others, and where no difference can be tested.
 */
export function differencesOf(bars: readonly Bar[]): Differences | undefined {
  if (!bars.some(({isChosen}) => isChosen !== undefined)) return undefined;
  const levels = [...new Map(bars.map(({group}) => [group.level, group])).values()];
  const [one, other] = levels.filter(({level}) => level !== allLevel);
  if (!one || !other) return undefined;
  const keys = [...new Set(bars.map(({key}) => key))];
  const tested = keys.map((key) =>
    testable(
      bars.filter((bar) => bar.key === key),
      [one, other]
    )
  );
  const compared = new Map(
    compareFamily(tested.filter((each) => typeof each === "object")).map((each) => [each.key, each])
  );
  if (compared.size === 0) return undefined;
  const of = keys.map((key, i) => {
    const why = tested[i];
    return [key, typeof why === "string" ? why : (compared.get(key) ?? "–")] as const;
  });
  return {groups: [one, other], of: new Map(of)};
}

/** The bars of one key as a comparison, or why none is made: by the choice the groups differ, or somebody is in both. */
function testable(bars: readonly Bar[], [one, other]: readonly [Group, Group]) {
  const shareOf = (level: string): (Bar & Proportion) | undefined =>
    bars.filter(isReleased).find(({group}) => group.level === level);
  const [first, second, all] = [one.level, other.level, allLevel].map(shareOf);
  if (!first || !second || !all || first.denominator === 0 || second.denominator === 0) return "–";
  if (first.isChosen) return "by the choice";
  if (first.denominator + second.denominator > all.denominator) return "some in both";
  const {key, label} = first;
  return {key, label, selection: (first.choice ?? second.choice)?.selection, first, second};
}
