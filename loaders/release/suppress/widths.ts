import type {Assumption, Attacker, Extreme} from "./attacker.js";
import type {CountId} from "./model/model.js";

/** The smallest and the largest value of a count, and the difference between them. */
export type CountBounds = {width: number; min: Extreme; max: Extreme};

/**
 * The width of a count in the possible tables found so far; with `known`, in those in which that count is 1 or more, and with
 * what is between tables where the attacker mixes them.
 */
export function findProvenWidth(attacker: Attacker, id: CountId, known?: CountId): number {
  const {indexes, least, greatest, mixes} = attacker;
  const index = indexes.get(id);
  const knownIndex = known === undefined ? undefined : indexes.get(known);
  if (index === undefined) return 0;
  if (knownIndex === undefined) return Math.max(0, (greatest[index] ?? 0) - (least[index] ?? 0));
  return findWidthIfKnown(attacker, index, knownIndex, mixes);
}

/** How much wider an estimate in fractions must be, so that whole numbers are as wide as required. */
const leeway = 1;

/** Whether the possible tables found so far show that a count is wide enough where a known count is 1 or more. */
export function isWideIfKnown(attacker: Attacker, id: CountId, known: CountId, width: number): boolean {
  const enough = attacker.mixes ? width : width + leeway;
  if (boundWidthIfKnown(attacker, id, known) >= enough) return true;
  const [index, knownIndex] = [attacker.indexes.get(id), attacker.indexes.get(known)];
  if (index === undefined || knownIndex === undefined) return findProvenWidth(attacker, id, known) >= width;
  if (findWidthIfKnown(attacker, index, knownIndex, true) >= enough) return true;
  return !attacker.mixes && findWidthIfKnown(attacker, index, knownIndex, false) >= width;
}

function findWidthIfKnown(attacker: Attacker, index: number, known: number, mixes: boolean): number {
  const {possibleTables} = attacker;
  const most = findGreatest(possibleTables, index, 1, known, mixes);
  return Math.max(0, most + findGreatest(possibleTables, index, -1, known, mixes));
}

/**
 * The greatest value of a count, times a sign, in the possible tables in which another is 1 or more. What is between two of
 * them is possible in fractions of patients: the table with the greatest value is mixed with others until the other count
 * is 1.
 */
function findGreatest(
  tables: readonly Float64Array[],
  index: number,
  sign: 1 | -1,
  known: number,
  mixes: boolean
): number {
  let greatest = Number.NEGATIVE_INFINITY;
  let [most, without] = [Number.NEGATIVE_INFINITY, 0];
  for (const table of tables) {
    const value = sign * (table[index] ?? 0);
    const other = table[known] ?? 0;
    if (other >= 1) greatest = Math.max(greatest, value);
    else if (value > most) [most, without] = [value, other];
  }
  if (!mixes || most <= greatest) return greatest;
  for (const table of tables) {
    const other = table[known] ?? 0;
    if (other < 1) continue;
    const share = (1 - without) / (other - without);
    greatest = Math.max(greatest, most + (sign * (table[index] ?? 0) - most) * share);
  }
  return greatest;
}

/**
 * The least width, in fractions of patients, that a count keeps where a known count is 1 or more, told at once: a table with
 * the count at its end, mixed with one in which the known count is K until that is 1, moves the count by no more than a K-th
 * of its width.
 */
function boundWidthIfKnown(attacker: Attacker, id: CountId, known: CountId): number {
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
 * Looks for tables until they prove most counts wide enough, which then are not open. A few programs do that for many counts:
 * each makes half of the counts, or all, large or small together. With `known`, that count is 1 or more in all of them.
 */
export function collectTables(
  attacker: Attacker,
  ids: readonly CountId[],
  isOpen: (id: CountId) => boolean,
  known?: CountId
): void {
  const remaining: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    const narrow = ids.filter(isOpen);
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
