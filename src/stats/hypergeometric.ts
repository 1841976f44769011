import type {TwoByTwo} from "./contingency.js";
import {product} from "./exact.js";
import {type Unimodal, unimodal} from "./unimodal.js";

/**
 * The tables with the margins of an observed one. The first cell identifies each: it is `observed` in the observed
 * table, and from `min` to `max` in all.
 */
export type TablesOfMargins = {observed: number; min: number; max: number; step: Step};

/** The ways to fill the table of x + 1, over those of x: as two numbers over two. */
type Step = (x: number) => readonly [over: number, over: number, under: number, under: number];

/** How probable the tables with an observed table's margins are, compared with it, if rows and columns are independent. */
export type TableProbabilities = {
  /** Tables as probable as the observed one, itself among them. */
  asProbable: number;
  /** Those and the less probable. */
  notMoreProbable: number;
  /** Tables whose first cell is smaller, the same, and larger. */
  below: number;
  at: number;
  above: number;
};

/** The tables with the margins of this one. */
export function tablesOfMargins([[a, b], [c, d]]: TwoByTwo): TablesOfMargins {
  return {
    observed: a,
    min: a - Math.min(a, d),
    max: a + Math.min(b, c),
    step: (x) => [a + b - x, a + c - x, x + 1, d - a + x + 1]
  };
}

/**
 * How probable each table is when the odds ratio is as given: Fisher's noncentral hypergeometric
 * distribution.
 * @param decades as in `unimodal`
 */
export function atOddsRatio(
  {min: least, max: most, step}: TablesOfMargins,
  oddsRatio: number,
  decades?: number
): Unimodal {
  const ratio = (x: number) => {
    const [over1, over2, under1, under2] = step(x);
    return (over1 / under1) * (over2 / under2) * oddsRatio;
  };
  return unimodal(least, most, ratio, decades);
}

/**
 * Compares the observed table with all tables that have its margins. Whether two tables are equally probable is decided
 * in whole numbers. A probability below any double is 0.
 */
export function tableProbabilities(tables: TablesOfMargins): TableProbabilities {
  const {first, weights} = atOddsRatio(tables, 1);
  const observed = weights[tables.observed - first] ?? 0;
  const sums = {less: 0, as: 0, more: 0, below: 0, above: 0};
  for (const [index, weight] of weights.entries()) {
    const x = first + index;
    const order = closely(weight, observed) ? compareExactly(tables, x) : weight - observed;
    sums[order < 0 ? "less" : order > 0 ? "more" : "as"] += weight;
    if (x < tables.observed) sums.below += weight;
    if (x > tables.observed) sums.above += weight;
  }
  const total = sums.less + sums.as + sums.more;
  return {
    asProbable: sums.as / total,
    notMoreProbable: (sums.less + sums.as) / total,
    below: sums.below / total,
    at: observed / total,
    above: sums.above / total
  };
}

/** Whether two weights are so close that rounding may have changed their order. */
function closely(weight: number, other: number): boolean {
  return Math.abs(weight - other) <= 1e-9 * other;
}

/** The sign of the table of x's weight less the observed one's. */
function compareExactly({observed, step}: TablesOfMargins, x: number): number {
  const over: number[] = [];
  const under: number[] = [];
  for (let between = Math.min(x, observed); between < Math.max(x, observed); between += 1) {
    const [over1, over2, under1, under2] = step(between);
    over.push(over1, over2);
    under.push(under1, under2);
  }
  const [higher, lower] = [product(over), product(under)];
  const rise = higher > lower ? 1 : higher < lower ? -1 : 0;
  return x > observed ? rise : -rise;
}
