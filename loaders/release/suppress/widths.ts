import type {Assumption, Attacker, Extreme} from "./attacker.js";
import type {CountId} from "./model/model.js";

/** The smallest and the largest value of a count, and the difference between them. */
export type CountBounds = {width: number; min: Extreme; max: Extreme};

/** The width of a count in the possible tables found so far; with `known`, in those in which that count is 1 or more. */
export function findProvenWidth(attacker: Attacker, id: CountId, known?: CountId): number {
  const {possibleTables, indexes, least, greatest} = attacker;
  const index = indexes.get(id);
  const knownIndex = known === undefined ? undefined : indexes.get(known);
  if (index === undefined) return 0;
  if (knownIndex === undefined) return Math.max(0, (greatest[index] ?? 0) - (least[index] ?? 0));
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const table of possibleTables) {
    if ((table[knownIndex] ?? 0) < 1) continue;
    const value = table[index] ?? 0;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return Math.max(0, max - min);
}

/**
 * A width that a count keeps, in fractions of patients, where a known count is 1 or more. Of two possible tables, what is
 * between them is possible too: a table with the count at its end, moved towards one in which the known count is K until that
 * is 1, moves the count by no more than a K-th of its width.
 */
export function estimateWidthIfKnown(attacker: Attacker, id: CountId, known: CountId): number {
  const {indexes, least, greatest} = attacker;
  const index = indexes.get(known) ?? -1;
  if ((least[index] ?? 0) >= 1) return findProvenWidth(attacker, id);
  return findProvenWidth(attacker, id) * (1 - 1 / Math.max(1, greatest[index] ?? 0));
}

/** The bounds of a count; undefined where what is assumed cannot be. */
export function findBounds(
  attacker: Attacker,
  id: CountId,
  assumption: Assumption = {}
): CountBounds | undefined {
  const max = attacker.findExtreme(id, "max", assumption);
  const min = max && attacker.findExtreme(id, "min", assumption);
  return max && min && {width: max.value - min.value, min, max};
}

/**
 * The width of a count, up to `enough`: in whole numbers, or between the whole numbers that an attacker in fractions leaves.
 * 0 where a known count of 1 or more cannot be.
 */
export function findIntegerWidth(attacker: Attacker, id: CountId, enough: number, known?: CountId): number {
  if (findProvenWidth(attacker, id, known) >= enough) return enough;
  const bounds = findBounds(attacker, id, {known});
  if (!bounds) return 0;
  if (attacker.inFractions) return Math.min(enough, Math.floor(bounds.width + 1e-6));
  if (bounds.max.isInteger && bounds.min.isInteger) return Math.min(enough, Math.round(bounds.width));
  if (findProvenWidth(attacker, id, known) >= enough) return enough;
  return Math.min(enough, Math.round(findBounds(attacker, id, {known, integer: true})?.width ?? 0));
}

/**
 * Looks for tables until they prove most counts as wide as required. A few programs do that for many counts: each makes
 * half of the counts, or all, large or small together. With `known`, that count is 1 or more in all of them.
 */
export function collectTables(
  attacker: Attacker,
  ids: readonly CountId[],
  required: (id: CountId) => number,
  known?: CountId
): void {
  const remaining: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    const narrow = ids.filter((id) => findProvenWidth(attacker, id, known) < required(id));
    if (narrow.length < 4) return;
    if (round >= 4 && narrow.length > 0.9 * (remaining[round - 4] ?? 0)) return;
    remaining.push(narrow.length);
    const isChosen = (index: number) => round % 4 < 2 || (index >> (round % 3)) % 2 === 0;
    attacker.findTable(
      narrow.filter((_, index) => isChosen(index)),
      round % 2 === 0 ? "max" : "min",
      known === undefined ? [] : [known]
    );
  }
}
