import type {ReleaseRules} from "../../../src/model/study.js";
import {loadSolver} from "../../solver/solver.js";
import type {Draw} from "../suppress/draw.js";
import {Effort, limitEffort, OutOfEffort} from "../suppress/effort.js";
import {isSmallCount} from "../suppress/model/small-counts.js";
import type {SuppressOptions} from "../suppress/suppression-problem.js";
import type {CountedTable, WithheldRows} from "../tables/counted-table.js";
import {type FurtherCheck, openFurtherCheck} from "./further-check.js";
import type {CountedGrouping, FurtherCount} from "./further-counts.js";
import {findOwnStates, type OwnProtection} from "./own-states.js";
import {makeSplit} from "./split.js";

/** Which numbers of further groupings are released, by grouping; and why groupings are left out. */
export type FurtherChoice = {
  released: ReadonlyMap<string, ReadonlySet<string>>;
  dropped: Array<{by: string; because: string}>;
};

/** As in the choice among the study's own numbers, one number in fifty is withheld by lot. */
const shareByLot = 1 / 50;

/** What the check of one grouping may cost: five times what the study needs by sex. */
const allowance = 750_000;

/** What names a number of a further grouping. */
export function furtherKey({place, level}: Pick<FurtherCount, "place" | "level">): string {
  return JSON.stringify([place, level]);
}

/**
 * Chooses the numbers of further groupings to release, beside those by the study's own groups, which stay as they are. A
 * grouping that cannot be protected, or of which it would take too long to find out, is left out whole.
 * @param withheld the numbers that are withheld by the study's own groups
 * @param mayLeave whether a number may leave at all
 * @param most how much effort each grouping may take, see `Effort`
 */
export async function chooseFurther(
  tables: readonly CountedTable[],
  withheld: WithheldRows,
  options: SuppressOptions,
  groupings: readonly CountedGrouping[],
  mayLeave: (count: FurtherCount) => boolean,
  most = allowance
): Promise<FurtherChoice> {
  const effort = new Effort();
  const choice = {released: new Map<string, ReadonlySet<string>>(), dropped: [] as FurtherChoice["dropped"]};
  if (groupings.length === 0) return choice;
  const highs = await loadSolver();
  const own = findOwnStates(highs, tables, options, withheld);
  const kept: CountedGrouping[] = [];
  const solver = limitEffort(highs, effort);
  for (const grouping of groupings) {
    const {by} = grouping;
    const tooLong = "it would take too long to find out which of its numbers can be released";
    effort.allow(most);
    try {
      const found = own && choose(own, [...kept, grouping]);
      if (!own) choice.dropped.push({by, because: tooLong});
      else if (!found) choice.dropped.push({by, because: "none of its numbers can be released"});
      else {
        kept.push(grouping);
        choice.released.set(by, found);
      }
    } catch (error) {
      if (!(error instanceof OutOfEffort)) throw error;
      choice.dropped.push({by, because: tooLong});
    }
  }
  return choice;

  /** The numbers of the last of some groupings to release; those of the others are chosen. */
  function choose(
    protections: readonly OwnProtection[],
    some: readonly CountedGrouping[]
  ): Set<string> | undefined {
    const last = some.at(-1)?.by;
    const splits = protections.map(({model}) => makeSplit(model, tables, some));
    const counts = splits[0]?.counts ?? [];
    const released = new Map(
      [...counts.entries()].flatMap(([at, count]) => {
        const isReleased =
          count.by === last
            ? mayLeave(count) &&
              !isSmallOf(count.patients, count.size, options.rules) &&
              !isByLot(count, options.draw)
            : choice.released.get(count.by)?.has(furtherKey(count));
        return isReleased ? [[at, count.patients] as const] : [];
      })
    );
    const checks = protections.map((protection, i) => {
      const split = splits[i];
      if (!split) throw new Error("there is no split for a protection");
      return openFurtherCheck(solver, protection, split, options.rules);
    });
    const isOpen = (at: number) => counts[at]?.by === last;
    const protectedBy = (count: number) => options.draw(`further ${furtherKeyOf(counts[count])}`);
    if (!withholdUntilProtected(checks, released, isOpen, protectedBy)) return undefined;
    const keys = [...released.keys()].filter(isOpen).flatMap((at) => counts[at] ?? []);
    const levels = new Set(keys.map(({level}) => level));
    return levels.size > 1 ? new Set(keys.map(furtherKey)) : undefined;
  }
}

/**
 * Takes numbers away from those to release until every count is protected.
 * @param lot decides between numbers that stand in the way alike
 * @returns whether that is so in the end
 */
function withholdUntilProtected(
  checks: readonly FurtherCheck[],
  released: Map<number, number>,
  isOpen: (count: number) => boolean,
  lot: (count: number) => number
): boolean {
  for (;;) {
    const hindrances = checks.flatMap((check) => check.examine(released));
    if (hindrances.length === 0) return true;
    const worst = hindrances.flatMap((hindrance) => {
      const open = [...hindrance].filter(([count]) => isOpen(count));
      return open
        .sort(([one, a], [other, b]) => b * (1 + lot(other) / 2) - a * (1 + lot(one) / 2))
        .slice(0, 1)
        .map(([count]) => count);
    });
    if (worst.length === 0) return false;
    for (const count of worst) released.delete(count);
  }
}

function furtherKeyOf(count: FurtherCount | undefined): string {
  return count ? `${count.by} ${furtherKey(count)}` : "";
}

function isByLot(count: FurtherCount, draw: Draw): boolean {
  return draw(`lot further ${furtherKeyOf(count)}`) < shareByLot;
}

/** Whether a number, or the rest of its level, is small. */
export function isSmallOf(patients: number, size: number, rules: ReleaseRules): boolean {
  return isSmallCount(patients, rules) || (rules.complements && isSmallCount(size - patients, rules));
}
