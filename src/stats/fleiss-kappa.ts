import {type Contingency, margins} from "./contingency.js";

/**
 * Fleiss' kappa, the agreement beyond chance of the same number of raters on every unit, who need not be the
 * same persons (Fleiss 1971, Psychological Bulletin 76:378): (P − P_e) / (1 − P_e), where P is the share of
 * agreeing pairs of raters, averaged over units, and P_e the sum of the squared shares of the categories.
 *
 * The estimate is null when all ratings are alike: chance alone agrees perfectly then, and kappa is 0/0.
 * @param table a row a unit, a column a category: how many raters chose the category for the unit
 * @throws RangeError naming `table` when it is empty or holds what is no count, when it has fewer than two
 *   raters, or another number of raters in one row than in the first
 */
export function fleissKappa(table: Contingency): {estimate: number | null} {
  const {rows, columns, total} = margins(table);
  const raters = rows[0] as number;
  if (raters < 2) throw new RangeError(`table has fewer than two raters: ${raters}`);
  for (const [index, row] of rows.entries()) {
    if (row !== raters)
      throw new RangeError(
        `table[${index}] has another number of raters than table[0]: ${row}, not ${raters}`
      );
  }
  if (columns.includes(total)) return {estimate: null};

  const pairs = table.flat().reduce((sum, count) => sum + count * (count - 1), 0);
  const observed = pairs / (total * (raters - 1));
  const chance = columns.reduce((sum, column) => sum + (column / total) ** 2, 0);
  return {estimate: (observed - chance) / (1 - chance)};
}
