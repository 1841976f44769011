import {type ChiSquare, chiSquare} from "./chi-square.js";
import {type Contingency, margins} from "./contingency.js";

/** Cramér's V, from 0 to 1, with the chi-square test that it comes from. */
export type CramersV = ChiSquare & {estimate: number};

/**
 * How strongly rows and columns go together: √(χ²/(N (k − 1))), where k is the smaller number of rows or
 * columns (Cramér 1946, Mathematical Methods of Statistics, page 282). Not corrected for bias; for two by
 * two it is |φ|.
 * @throws RangeError as `chiSquare` does
 */
export function cramersV(table: Contingency): CramersV {
  const test = chiSquare(table);
  const {rows, columns, total} = margins(table);
  const most = total * (Math.min(rows.length, columns.length) - 1);
  return {estimate: Math.min(1, Math.sqrt(test.statistic / most)), ...test};
}
