import type {CountId} from "./model/model.js";
import {listTerms, type SuppressionModel, type WeightedRows} from "./model/model.js";
import type {PublicRanges} from "./model/public-ranges.js";
import type {CountBounds} from "./widths.js";

/**
 * A condition on every choice of withheld rows: the weights of the withheld ones come to `min` or more. Where `onlyIf` is a
 * row, the condition holds only if that row is withheld.
 */
export type Cut = {
  /** The count that the cut protects. */
  id: CountId;
  weights: ReadonlyArray<readonly [row: number, weight: number]>;
  min: number;
  onlyIf: number | null;
};

/** The width that a count requires, on which condition, and which other count is known to be 1 or more. */
type CutTarget = {id: CountId; onlyIf: number | null; width: number; known?: CountId | undefined};

/**
 * Makes the cut that widens a count whose bounds are too narrow: Fischetti & Salazar (2000, section 3), for sliding
 * protection. By linear duality, a choice of withheld rows that fails the cut leaves the count narrower than `width`.
 */
export function makeCut(
  model: SuppressionModel,
  ranges: PublicRanges,
  {id, onlyIf, width, known}: CutTarget,
  {min, max}: CountBounds
): Cut {
  const weights = new Map<number, number>();
  let constant = 0;
  for (const [sign, {sums, implied}] of [
    [1, max],
    [-1, min]
  ] as const) {
    const slopes = new Map<number, number>();
    const add = (terms: WeightedRows, factor: number) => {
      for (const [row, weight] of terms) slopes.set(row, (slopes.get(row) ?? 0) + factor * weight);
    };
    add(listTerms(model, id), sign);
    for (const [index, dual] of sums) if (!isZero(dual)) add(model.sums[index] ?? [], -sign * dual);
    for (const [index, dual] of implied) {
      const price = -sign * dual;
      if (price < 1e-9) continue;
      const {terms, count} = model.impliedCounts[index] ?? {terms: [], count: 0};
      add(terms, price);
      constant += price * (known === index + model.rows.length ? count - 1 : count);
    }
    for (const [row, slope] of slopes) {
      if (isZero(slope)) continue;
      const {down, up} = findFreedom(model, ranges, row, known === row);
      weights.set(row, (weights.get(row) ?? 0) + (slope > 0 ? up * slope : down * -slope));
    }
  }
  const used = [...weights].filter(([, weight]) => !isZero(weight)).sort(([a], [b]) => a - b);
  return {id, weights: used, min: width - constant, onlyIf};
}

/** How far a row can be from its count if it is withheld, by what is public. `isKnown`: it is known to be 1 or more. */
export function findFreedom(
  model: SuppressionModel,
  {lower, upper}: PublicRanges,
  row: number,
  isKnown = false
): {down: number; up: number} {
  const count = model.rows[row]?.count ?? 0;
  const lowest = Math.max(lower[row] ?? 0, isKnown ? 1 : 0);
  return {down: count - lowest, up: (upper[row] ?? 0) - count};
}

function isZero(value: number): boolean {
  return Math.abs(value) < 1e-9;
}
