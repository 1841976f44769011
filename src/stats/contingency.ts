import type {Proportion} from "./proportion.js";

/** A table of two groups: a row is a group, its cells those with the trait and those without. */
export type TwoByTwo = readonly [readonly [number, number], readonly [number, number]];

/** How many of each of two groups have a trait. */
export type TwoGroups = {first: Proportion; second: Proportion};

/** A table of counts: its rows are the groups, its columns the kinds, its cells whole numbers from 0. */
export type Contingency = ReadonlyArray<readonly number[]>;

/** What a table's cells add up to. */
export type Margins = {rows: number[]; columns: number[]; total: number};

/** The largest total of a table that exact methods answer. */
const largestTotal = 1e9;

/**
 * The margins of a table that is one.
 * @throws RangeError naming the row or the cell, when the table has no cells, when its rows differ in length,
 *   when a cell is not a whole number from 0, or when the total is too large to be counted exactly
 */
export function margins(table: Contingency): Margins {
  const width = table[0]?.length ?? 0;
  if (width === 0) throw new RangeError("table has no cells");
  const rows: number[] = [];
  const columns = new Array<number>(width).fill(0);
  for (const [index, row] of table.entries()) {
    if (row.length !== width)
      throw new RangeError(`table[${index}] has another length than table[0]: ${row.length}, not ${width}`);
    rows.push(0);
    for (const [column, count] of row.entries()) {
      if (!Number.isSafeInteger(count) || count < 0)
        throw new RangeError(`table[${index}][${column}] is not a whole number from 0: ${count}`);
      rows[index] = (rows[index] as number) + count;
      columns[column] = (columns[column] as number) + count;
    }
  }
  const total = rows.reduce((sum, row) => sum + row, 0);
  if (!Number.isSafeInteger(total)) throw new RangeError(`table sums to too much to be counted: ${total}`);
  return {rows, columns, total};
}

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

/** Two groups as a two-by-two table: the first in the first row, those with the trait in the first column. */
export function toTwoByTwo({first, second}: TwoGroups): TwoByTwo {
  return [
    [first.numerator, first.denominator - first.numerator],
    [second.numerator, second.denominator - second.numerator]
  ];
}
