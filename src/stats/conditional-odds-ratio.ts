import type {TwoByTwo} from "./contingency.js";
import {atOddsRatio, tablesOfMargins} from "./hypergeometric.js";
import {findIncreasingCrossing} from "./solve.js";
import type {Unimodal} from "./unimodal.js";

/** An odds ratio, null where there is none, and its interval; each from 0 to Infinity. */
export type OddsRatio = {oddsRatio: number | null; lower: number; upper: number};

/**
 * The odds ratio of the first row to the second, given the margins: the maximum likelihood estimate, and the
 * exact interval with the given probability beyond each end (Cornfield 1956, Proc 3rd Berkeley Symp 4:135).
 * @param table two by two counts
 */
export function conditionalOddsRatio(table: TwoByTwo, tail: number): OddsRatio {
  const {observed, min: least, max: most} = tablesOfMargins(table);
  if (least === most) return {oddsRatio: null, lower: 0, upper: Number.POSITIVE_INFINITY};
  const estimate = () => solve(table, (distribution) => meanAbove(distribution, observed));
  const lower = () => solve(table, (distribution) => Math.log(shareFrom(distribution, observed) / tail));
  const upper = () => solve(table, (distribution) => Math.log(tail / shareTo(distribution, observed)));
  if (observed === least) return {oddsRatio: 0, lower: 0, upper: upper()};
  if (observed === most)
    return {oddsRatio: Number.POSITIVE_INFINITY, lower: lower(), upper: Number.POSITIVE_INFINITY};
  return {oddsRatio: estimate(), lower: lower(), upper: upper()};
}

/** A level has at most 17 digits, so 40 decades of probability are enough. */
const decades = 40;

/** The odds ratio at which what is said of the distribution, rising with the odds ratio, is 0. */
function solve(table: TwoByTwo, excess: (distribution: Unimodal) => number): number {
  const tables = tablesOfMargins(table);
  const [a, b, c, d] = table.flat().map((count) => count + 0.5) as [number, number, number, number];
  const logOddsRatio = findIncreasingCrossing(
    (candidate) => excess(atOddsRatio(tables, Math.exp(candidate), decades)),
    Math.log((a / b) * (d / c)),
    Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d)
  );
  return Math.exp(logOddsRatio);
}

/** The mean of a distribution less x. */
function meanAbove({first, weights}: Unimodal, x: number): number {
  let moment = 0;
  for (let index = 0; index < weights.length; index += 1)
    moment += (weights[index] as number) * (first + index - x);
  return moment / sum(weights, 0, weights.length);
}

/** The probability of x or more. */
function shareFrom({first, weights}: Unimodal, x: number): number {
  return sum(weights, x - first, weights.length) / sum(weights, 0, weights.length);
}

/** The probability of x or less. */
function shareTo({first, weights}: Unimodal, x: number): number {
  return sum(weights, 0, x - first + 1) / sum(weights, 0, weights.length);
}

/** The sum of the weights at `from` and on, before `to`; outside, there are none. */
function sum(weights: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let index = Math.max(0, from); index < Math.min(to, weights.length); index += 1)
    total += weights[index] as number;
  return total;
}
