import {anyWithheld, type Counted, isReleased} from "../model/withheld.js";
import type {Proportion} from "../stats/proportion.js";
import {numberWord} from "../text/comparison-words.js";

/** Nothing leads in a group, or on a route, of fewer than this. */
export const fewestAmong = 10;

/** Nothing leads on fewer cases than this. */
export const fewestCases = 5;

/** The rule in words, for readers. */
export const leadRule = `A title calls something the most, the largest or the lowest only in a group of ${numberWord(fewestAmong)} or more, and only on ${numberWord(fewestCases)} cases or more. Each group has its own, and one name stands for all only where it leads in all. What ties is named together. Where numbers are withheld, the title says that it speaks of those released.`;

/**
 * What leads: every cell that no other exceeds, so that there are several where they tie. Or why none can be said to:
 * the cases are too few, or numbers are withheld that could be the larger ones.
 */
export type Lead<Cell> = {is: "known"; cells: Array<Cell & Proportion>} | {is: "too few"} | {is: "withheld"};

/** The cells with the most cases of those that are released. */
export function mostCases<Cell extends Counted>(cells: readonly Cell[]): Lead<Cell> {
  const released = cells.filter(isReleased);
  return leadOf(
    allFirst(released, ({numerator}) => numerator),
    cells
  );
}

/** The cells with the largest share, of those that are released and have enough to be a share of. */
export function largestShares<Cell extends Counted>(cells: readonly Cell[]): Lead<Cell> {
  const ranked = cells.filter(isReleased).filter(hasEnough);
  return leadOf(
    ranked.filter((cell) => ranked.every((other) => exceeds(other, cell) <= 0)),
    cells
  );
}

/** Whether a share is one of enough for it to lead. */
export function hasEnough({denominator}: Proportion): boolean {
  return denominator >= fewestAmong;
}

/** The items of the largest value, all that tie for it; values that differ by rounding alone tie. */
export function allFirst<Item>(items: readonly Item[], value: (item: Item) => number): Item[] {
  const largest = Math.max(...items.map(value));
  return items.filter((item) => largest - value(item) <= 1e-9);
}

function leadOf<Cell extends Counted>(first: Array<Cell & Proportion>, cells: readonly Cell[]): Lead<Cell> {
  const isEnough = first.every((cell) => hasEnough(cell) && cell.numerator >= fewestCases);
  if (first.length > 0 && isEnough) return {is: "known", cells: first};
  return {is: anyWithheld(cells) ? "withheld" : "too few"};
}

/** How far one share exceeds another, in exact whole numbers: negative where it is less, 0 where they tie. */
function exceeds(one: Proportion, other: Proportion): number {
  return one.numerator * other.denominator - other.numerator * one.denominator;
}
