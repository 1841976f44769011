import type {SuppressionModel, WeightedRows} from "./model.js";

/** The lowest and the highest value of each row, for somebody who only knows what is public. */
export type PublicRanges = {lower: Float64Array; upper: Float64Array};

/**
 * Finds the range of each row from the public rows, by narrowing with one relation at a time. All relations together may
 * give narrower ranges.
 * @param maxCount a number that no count exceeds
 * @param bounds what is public of further rows
 */
export function findPublicRanges(
  model: SuppressionModel,
  isPublic: ReadonlySet<number>,
  maxCount: number,
  bounds: ReadonlyMap<number, {lower: number; upper: number}> = new Map()
): PublicRanges {
  const counts = model.rows.map(({count}) => count);
  const lower = Float64Array.from(counts, (count, row) => (isPublic.has(row) ? count : 0));
  const upper = Float64Array.from(counts, (count, row) => (isPublic.has(row) ? count : maxCount));
  for (const [row, given] of bounds) {
    lower[row] = given.lower;
    upper[row] = given.upper;
  }
  const ranges = {lower, upper};
  const negate = (terms: WeightedRows) => terms.map(([row, weight]) => [row, -weight] as const);
  const notNegative = [
    ...model.sums,
    ...model.sums.map(negate),
    ...model.impliedCounts.map(({terms}) => terms)
  ];
  for (let isNarrowed = true, pass = 0; isNarrowed && pass < 100; pass += 1) {
    isNarrowed = false;
    for (const terms of notNegative) if (narrowRows(ranges, terms)) isNarrowed = true;
  }
  return ranges;
}

/** Narrows the rows of a sum that cannot be negative; returns whether any changed. */
function narrowRows({lower, upper}: PublicRanges, terms: WeightedRows): boolean {
  let max = 0;
  for (const [row, weight] of terms) max += weight * ((weight > 0 ? upper[row] : lower[row]) ?? 0);
  let isNarrowed = false;
  for (const [row, weight] of terms) {
    const others = max - weight * ((weight > 0 ? upper[row] : lower[row]) ?? 0);
    const bound = -others / weight;
    if (weight > 0 && Math.ceil(bound) > (lower[row] ?? 0)) lower[row] = Math.ceil(bound);
    else if (weight < 0 && Math.floor(bound) < (upper[row] ?? 0)) upper[row] = Math.floor(bound);
    else continue;
    isNarrowed = true;
  }
  return isNarrowed;
}
