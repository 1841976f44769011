import {requireTwoByTwo, type TwoByTwo} from "./contingency.js";
import {tableProbabilities, tablesOfMargins} from "./hypergeometric.js";

/**
 * What makes a mid-p two-sided: "likelihood" counts every less probable table and half of the equally
 * probable ones, as Fisher's test sides; "doubled" takes the smaller tail, with half of the observed table,
 * twice, and 1 at most.
 */
export type MidPRule = "likelihood" | "doubled";

/**
 * The two-sided mid-p of a table, given its margins (Lancaster 1961, JASA 56:223). Equal probabilities are
 * found equal in whole numbers. Where a margin is empty, no table but the observed one has these margins, and
 * p is ½ by likelihood and 1 doubled.
 * @throws RangeError naming the cell, when it is not a whole number from 0; or `table`, when it is not 2 by 2
 *   or sums to more than 1,000,000,000
 */
export function midP(table: TwoByTwo, {rule = "likelihood"}: {rule?: MidPRule} = {}): {pValue: number} {
  requireTwoByTwo(table);
  const {notMoreProbable, asProbable, below, at, above} = tableProbabilities(tablesOfMargins(table));
  return {
    pValue:
      rule === "likelihood" ? notMoreProbable - asProbable / 2 : Math.min(1, 2 * Math.min(below, above) + at)
  };
}
