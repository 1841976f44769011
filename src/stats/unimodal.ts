/**
 * A distribution on whole numbers: `weights[i]` belongs to `first + i`, and the weights left out on either side are
 * negligible. The weights are proportional to the probabilities; the largest is 1e100.
 */
export type Unimodal = {first: number; weights: readonly number[]};

const highest = 1e100;

/**
 * The distribution on the whole numbers `from` to `to` whose neighbours stand in the given ratio. Walks
 * outward from the mode, so that every weight is a product of factors near 1 and keeps its digits, and only
 * as far as weights matter: the whole costs steps in proportion to the standard deviation, not to the
 * support.
 * @param ratio the weight of x + 1 over that of x; it falls as x grows
 * @param decades how many powers of ten below the highest weight still matter, to 400: beyond, no double is
 *   left
 */
export function unimodal(from: number, to: number, ratio: (x: number) => number, decades = 400): Unimodal {
  const lowest = 10 ** (100 - decades);
  const mode = firstFalling(from, to, ratio);
  const below: number[] = [];
  for (let x = mode - 1, weight = highest; x >= from; x -= 1) {
    weight /= ratio(x);
    if (weight < lowest) break;
    below.push(weight);
  }
  const weights = below.reverse();
  const first = mode - weights.length;
  weights.push(highest);
  for (let x = mode, weight = highest; x < to; x += 1) {
    weight *= ratio(x);
    if (weight < lowest) break;
    weights.push(weight);
  }
  return {first, weights};
}

/** The first x from which the weights no longer rise: the mode. */
function firstFalling(from: number, to: number, ratio: (x: number) => number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (ratio(middle) > 1) low = middle + 1;
    else high = middle;
  }
  return low;
}
