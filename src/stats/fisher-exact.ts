import {conditionalOddsRatio, type OddsRatio} from "./conditional-odds-ratio.js";
import {requireTwoByTwo, type TwoByTwo} from "./contingency.js";
import {tableProbabilities, tablesOfMargins} from "./hypergeometric.js";
import {tailOf} from "./normal.js";

/** The two-sided p of Fisher's exact test, and the conditional odds ratio with its exact interval. */
export type FisherExact = OddsRatio & {pValue: number};

/**
 * Fisher's exact test of two groups by two kinds.
 *
 * The two-sided p is the probability of all tables with the same margins that are no more probable than the
 * observed one (Fisher 1935; Freeman and Halton 1951); equal probabilities are found equal in whole numbers,
 * without a tolerance; below any double it is 0. The odds ratio is the conditional maximum likelihood
 * estimate and its interval the exact equal-tailed one (Cornfield 1956, Proc 3rd Berkeley Symp 4:135), 0 and
 * Infinity where the first cell is as small or as large as its margins allow. Where a margin is empty, no
 * table but the observed one has these margins: p is 1, the odds ratio is null and its interval 0 to
 * Infinity; so too where all cells are 0.
 * @throws RangeError naming the cell, when it is not a whole number from 0; `table`, when it is not 2 by 2 or
 *   sums to more than 1,000,000,000; or a level outside (0, 1)
 */
export function fisherExact(table: TwoByTwo, level = 0.95): FisherExact {
  requireTwoByTwo(table);
  const tail = tailOf(level);
  return {
    pValue: tableProbabilities(tablesOfMargins(table)).notMoreProbable,
    ...conditionalOddsRatio(table, tail)
  };
}
