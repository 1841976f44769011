import {type Contingency, margins, requireTwoByTwo, type TwoByTwo} from "./contingency.js";
import {tableProbabilities, tablesOfMargins} from "./hypergeometric.js";
import {shareNotMoreProbable} from "./network.js";

/**
 * Fisher's exact test for any number of rows and columns: the probability of all tables with the same margins
 * that are no more probable than the observed one (Freeman and Halton 1951, Biometrika 38:141). Equal
 * probabilities are found equal in whole numbers. For two by two it is Fisher's own two-sided p. Rows and
 * columns of zeros say nothing and are left out; where fewer than two of either are left, p is 1.
 * @param steps the most steps that a table larger than two by two may take; some seconds where it is not given
 * @throws RangeError naming the cell, when it is not a whole number from 0; or `table`, when it has so many
 *   others with its margins that the test would take more
 */
export function freemanHalton(table: Contingency, steps?: number): {pValue: number} {
  const {rows, columns} = margins(table);
  const filled = table
    .filter((_, row) => rows[row] !== 0)
    .map((row) => row.filter((_, column) => columns[column] !== 0));
  const [height, width] = [filled.length, filled[0]?.length ?? 0];
  if (height < 2 || width < 2) return {pValue: 1};
  if (height > 2 || width > 2)
    return {pValue: shareNotMoreProbable(height > width ? turned(filled) : filled, steps)};
  const twoByTwo = filled as unknown as TwoByTwo;
  requireTwoByTwo(twoByTwo);
  return {pValue: tableProbabilities(tablesOfMargins(twoByTwo)).notMoreProbable};
}

/** The table with its columns as rows. */
function turned(table: Contingency): Contingency {
  return (table[0] ?? []).map((_, column) => table.map((row) => row[column] as number));
}
