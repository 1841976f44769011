/** A share of a group: `count` of `total` patients, both whole and 0 ≤ count ≤ total. */
export type Count = {count: number; total: number};

/**
 * Refuses counts that are no counts.
 * @throws RangeError naming the argument, when it is not a whole number from 0, or when count exceeds total
 */
export function requireCount(count: number, total: number): void {
  if (!Number.isSafeInteger(total) || total < 0)
    throw new RangeError(`total is not a whole number from 0: ${total}`);
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`count is not a whole number from 0: ${count}`);
  if (count > total) throw new RangeError(`count exceeds total: ${count} of ${total}`);
}

/** The largest total for which exact methods give an answer. */
export const largestTotal = 1e9;

/**
 * Refuses counts of which no proportion can be estimated.
 * @param most the largest total that is answered
 * @throws RangeError naming the argument, when it is not a whole number from 0, when count exceeds total, or
 *   when total is 0 or exceeds `most`
 */
export function requireProportion(count: number, total: number, most = Number.MAX_SAFE_INTEGER): void {
  requireCount(count, total);
  if (total === 0) throw new RangeError("total is 0: there is nothing to estimate");
  if (total > most) throw new RangeError(`total exceeds ${most}: ${total}`);
}
