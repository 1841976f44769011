import type {Reach} from "./attacker.js";
import type {CountId, Model, Terms} from "./model/model.js";
import {termsOf} from "./model/model.js";
import type {Ranges} from "./model/public-ranges.js";

/**
 * What every choice of hidden rows must satisfy: the weights of those that are hidden come to `least` or more. Where
 * `of` is a row, only if that row itself is hidden.
 */
export type Cut = {
  /** The count that the cut protects. */
  id: CountId;
  weights: ReadonlyArray<readonly [row: number, weight: number]>;
  least: number;
  of: number | null;
};

/**
 * The cut by which a count that can go no further becomes wider: Fischetti & Salazar (2000, section 3), for sliding
 * protection. By linear duality no choice of hidden rows under the cut lets the count move by as much as `need`.
 */
export function cutOf(
  model: Model,
  ranges: Ranges,
  {id, of, need, known}: {id: CountId; of: number | null; need: number; known?: CountId | undefined},
  {greatest, least}: {greatest: Reach; least: Reach}
): Cut {
  const weights = new Map<number, number>();
  let constant = 0;
  for (const [sign, {sums, implied}] of [
    [1, greatest],
    [-1, least]
  ] as const) {
    const slopes = new Map<number, number>();
    const add = (terms: Terms, factor: number) => {
      for (const [row, weight] of terms) slopes.set(row, (slopes.get(row) ?? 0) + factor * weight);
    };
    add(termsOf(model, id), sign);
    for (const [at, dual] of sums) if (!isZero(dual)) add(model.sums[at] ?? [], -sign * dual);
    for (const [at, dual] of implied) {
      const price = -sign * dual;
      if (price < 1e-9) continue;
      const {terms, count} = model.implied[at] ?? {terms: [], count: 0};
      add(terms, price);
      constant += price * (known === at + model.rows.length ? count - 1 : count);
    }
    for (const [row, slope] of slopes) {
      if (isZero(slope)) continue;
      const {down, up} = room(model, ranges, row, known === row);
      weights.set(row, (weights.get(row) ?? 0) + (slope > 0 ? up * slope : down * -slope));
    }
  }
  const used = [...weights].filter(([, weight]) => !isZero(weight)).sort(([a], [b]) => a - b);
  return {id, weights: used, least: need - constant, of};
}

/** How far a row can go from its count if it is hidden, by what is public. */
export function room(
  model: Model,
  {low, high}: Ranges,
  row: number,
  isKnown = false
): {down: number; up: number} {
  const count = model.rows[row]?.count ?? 0;
  const lowest = Math.max(low[row] ?? 0, isKnown ? 1 : 0);
  return {down: count - lowest, up: (high[row] ?? 0) - count};
}

function isZero(value: number): boolean {
  return Math.abs(value) < 1e-9;
}
