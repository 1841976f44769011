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
