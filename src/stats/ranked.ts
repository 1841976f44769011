import type {Fillings} from "./fillings.js";

/**
 * Weights in rising order, and for each k the sum of the k smallest, each counted as often as there are tables.
 */
export type Ranked = {weights: readonly bigint[]; sums: readonly bigint[]};

/** Puts weights in order. */
export function rank(fillings: Fillings): Ranked {
  const ordered = [...fillings].sort(([a], [b]) => (a < b ? -1 : 1));
  const sums = [0n];
  let sum = 0n;
  for (const [weight, tables] of ordered) {
    sum += weight * tables;
    sums.push(sum);
  }
  return {weights: ordered.map(([weight]) => weight), sums};
}

/** The sum of the weights that do not exceed a bound. */
export function sumUpTo({weights, sums}: Ranked, bound: bigint): bigint {
  let low = 0;
  let high = weights.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((weights[middle] as bigint) <= bound) low = middle + 1;
    else high = middle;
  }
  return sums[low] as bigint;
}
