/** The squared difference δ² of two different categories, given by their places. */
export type SquaredDifference = (a: number, b: number) => number;

/** The square of the distance of two positions on a line. */
export function distance(positions: ArrayLike<number>): SquaredDifference {
  return (a, b) => ((positions[a] as number) - (positions[b] as number)) ** 2;
}

/** The square of the difference over the sum, both divided by the greater, so that no sum is too great. */
export function relativeDistance(values: ArrayLike<number>): SquaredDifference {
  return (a, b) => {
    const less = Math.min(values[a] as number, values[b] as number);
    const more = Math.max(values[a] as number, values[b] as number);
    return ((more - less) / more / (1 + less / more)) ** 2;
  };
}

/** The middle of the ranks that the ratings of each category take up. */
export function meanRanks(totals: Float64Array): Float64Array {
  let below = 0;
  return totals.map((total) => {
    below += total;
    return below - total / 2;
  });
}

/** Divides rising numbers by a power of two, which keeps their digits and prevents squares from overflowing. */
export function scaled(rising: readonly number[]): number[] {
  const span = (rising.at(-1) ?? 1) / 2 - (rising[0] ?? 0) / 2;
  const power = 2 ** Math.floor(Math.log2(Math.max(span, Number.MIN_VALUE)));
  return rising.map((value) => value / power);
}
