import {margins} from "./contingency.js";
import {largestTotal} from "./count.js";

/** A table of two groups: a row is a group, its cells those with the trait and those without. */
export type TwoByTwo = readonly [readonly [number, number], readonly [number, number]];

/**
 * Refuses a table that is not two by two, or too large to be tested exactly.
 * @throws RangeError naming the cell that is no whole number from 0, or `table` when its shape is not two by
 *   two or its total exceeds 1,000,000,000
 */
export function requireTwoByTwo(table: TwoByTwo): void {
  const {rows, columns, total} = margins(table);
  if (rows.length !== 2 || columns.length !== 2)
    throw new RangeError(`table is not 2 by 2: ${rows.length} by ${columns.length}`);
  if (total > largestTotal) throw new RangeError(`table sums to more than ${largestTotal}: ${total}`);
}
