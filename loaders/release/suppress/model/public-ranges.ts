import type {Model, Terms} from "./model.js";

/** Between which bounds each row is, for who knows no more than what is public. */
export type Ranges = {low: Float64Array; high: Float64Array};

/**
 * Bounds of each row from the public rows alone, by narrowing one relation at a time. They hold, though the relations
 * together may give narrower ones.
 * @param most what no count exceeds
 */
export function publicRanges(model: Model, isPublic: ReadonlySet<number>, most: number): Ranges {
  const counts = model.rows.map(({count}) => count);
  const low = Float64Array.from(counts, (count, row) => (isPublic.has(row) ? count : 0));
  const high = Float64Array.from(counts, (count, row) => (isPublic.has(row) ? count : most));
  const ranges = {low, high};
  const negative = (terms: Terms) => terms.map(([row, weight]) => [row, -weight] as const);
  const positive = [...model.sums, ...model.sums.map(negative), ...model.implied.map(({terms}) => terms)];
  for (let narrowed = true, pass = 0; narrowed && pass < 100; pass += 1) {
    narrowed = false;
    for (const terms of positive) if (narrow(ranges, terms)) narrowed = true;
  }
  return ranges;
}

/** Narrows the rows of a sum that is not negative; says whether any was. */
function narrow({low, high}: Ranges, terms: Terms): boolean {
  let greatest = 0;
  for (const [row, weight] of terms) greatest += weight * ((weight > 0 ? high[row] : low[row]) ?? 0);
  let narrowed = false;
  for (const [row, weight] of terms) {
    const others = greatest - weight * ((weight > 0 ? high[row] : low[row]) ?? 0);
    const bound = -others / weight;
    if (weight > 0 && Math.ceil(bound) > (low[row] ?? 0)) low[row] = Math.ceil(bound);
    else if (weight < 0 && Math.floor(bound) < (high[row] ?? 0)) high[row] = Math.floor(bound);
    else continue;
    narrowed = true;
  }
  return narrowed;
}
