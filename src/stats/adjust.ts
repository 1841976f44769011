/**
 * Holm's adjustment of p-values for asking several questions at once (Holm 1979, Scand J Stat 6:65): the
 * smallest is multiplied by their number, the next by one less, and so on; none falls below a smaller one's
 * or exceeds 1.
 * @param p p-values in any order
 * @returns the adjusted ones in the same order
 * @throws RangeError naming the value, when it lies outside 0 to 1
 */
export function holm(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length);
  let largest = 0;
  for (const [rank, index] of ascending(p).entries()) {
    largest = Math.max(largest, Math.min(1, (p.length - rank) * (p[index] as number)));
    adjusted[index] = largest;
  }
  return adjusted;
}

/**
 * Benjamini and Hochberg's adjustment, which bounds the share of false discoveries (1995, J R Stat Soc B
 * 57:289): the largest p-value stands, the one of rank k from below is multiplied by n/k; none exceeds a
 * larger one's.
 * @param p p-values in any order
 * @returns the adjusted ones in the same order
 * @throws RangeError naming the value, when it lies outside 0 to 1
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length);
  let smallest = 1;
  for (const [rank, index] of [...ascending(p).entries()].reverse()) {
    smallest = Math.min(smallest, (p.length / (rank + 1)) * (p[index] as number));
    adjusted[index] = smallest;
  }
  return adjusted;
}

/** The places of the p-values, from the smallest to the largest. */
function ascending(p: readonly number[]): number[] {
  for (const [index, value] of p.entries()) {
    if (!(value >= 0 && value <= 1)) throw new RangeError(`p[${index}] outside [0, 1]: ${value}`);
  }
  return [...p.keys()].sort((a, b) => (p[a] as number) - (p[b] as number));
}
