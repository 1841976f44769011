import {type Contingency, type Margins, margins} from "./contingency.js";
import {upperGamma} from "./gamma.js";

/** A chi-square statistic, its degrees of freedom, and the probability of one as large or larger. */
export type ChiSquare = {statistic: number; degreesOfFreedom: number; pValue: number};

/**
 * Pearson's test of whether rows and columns are independent (Pearson 1900, Phil Mag 50:157).
 * @param yates whether each distance from expectation is shortened by ½, or to 0 where it is less (Yates
 *   1934, Suppl J R Stat Soc 1:217); for two by two only
 * @throws RangeError naming the cell, when it is not a whole number from 0; the row or column, when it sums
 *   to 0 and so expects nothing; `table`, when it has fewer than two rows or columns; or `yates`, when it is
 *   not for the table
 */
export function chiSquare(table: Contingency, {yates = false}: {yates?: boolean} = {}): ChiSquare {
  const {rows, columns, total} = requireFilled(margins(table));
  if (yates && (rows.length !== 2 || columns.length !== 2))
    throw new RangeError(`yates is for a table of 2 by 2: ${rows.length} by ${columns.length}`);
  let statistic = 0;
  for (const [i, row] of rows.entries()) {
    for (const [j, column] of columns.entries()) {
      const expected = (row * column) / total;
      /** Times the total, so that whole numbers are subtracted, and independence gives exactly 0. */
      const distance = Math.abs((table[i]?.[j] as number) * total - row * column);
      const counted = yates ? Math.max(0, distance - total / 2) : distance;
      statistic += (counted / total) ** 2 / expected;
    }
  }
  const degreesOfFreedom = (rows.length - 1) * (columns.length - 1);
  return {statistic, degreesOfFreedom, pValue: upperGamma(degreesOfFreedom / 2, statistic / 2)};
}

function requireFilled(margins: Margins): Margins {
  const {rows, columns} = margins;
  if (rows.length < 2 || columns.length < 2)
    throw new RangeError(`table has fewer than two rows or columns: ${rows.length} by ${columns.length}`);
  const row = rows.indexOf(0);
  if (row !== -1) throw new RangeError(`table[${row}] sums to 0: a row without counts expects nothing`);
  const column = columns.indexOf(0);
  if (column !== -1)
    throw new RangeError(`table[…][${column}] sums to 0: a column without counts expects nothing`);
  return margins;
}
