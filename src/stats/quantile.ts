/**
 * The value below which the given share of the numbers lies, between two of them on a straight line
 * (Hyndman & Fan 1996, The American Statistician 50:361, definition 7; R's default).
 * @param sorted in rising order; of no number there is no quantile, and the answer is null
 * @param probability from 0 to 1
 */
export function quantile(sorted: ArrayLike<number>, probability: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * probability;
  const lower = sorted[Math.floor(place)] as number;
  const upper = sorted[Math.ceil(place)] as number;
  const share = place - Math.floor(place);
  return lower === upper ? lower : (1 - share) * lower + share * upper;
}
