import {type Difference, distance, meanRanks, relativeDistance, scaled} from "./difference.js";
import type {Metric} from "./metric.js";
import type {PairableRatings, UnitCounts} from "./pairable-ratings.js";

/**
 * The squared differences δ² of pairs of ratings, summed over a sample of units: `within` each unit, divided
 * by one less than its ratings, and `among` all ratings of the sample.
 * @param sample places of units, in any number
 * @param totals how many ratings of each category the sample holds
 */
export type Disagreement = (
  sample: ArrayLike<number>,
  totals: Float64Array
) => {within: number; among: number};

/** The sums under a metric (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability). */
export function disagreement(metric: Metric, {units, values}: PairableRatings): Disagreement {
  if (metric === "nominal") return withFixed(() => 1, amongNames, units);
  if (metric === "ordinal") return withRanks(units);
  const numbers = values as readonly number[];
  if (metric === "interval") {
    const positions = scaled(numbers);
    return withFixed(distance(positions), (totals) => amongPositions(totals, positions), units);
  }
  const difference = relativeDistance(numbers);
  return withFixed(difference, (totals) => amongPairs(totals, difference), units);
}

/** Where no difference depends on the sample, each unit's sum is taken once. */
function withFixed(
  difference: Difference,
  among: (totals: Float64Array) => number,
  units: readonly UnitCounts[]
): Disagreement {
  const sums = Float64Array.from(units, (unit) => withinUnit(unit, difference));
  return (sample, totals) => {
    let within = 0;
    for (let i = 0; i < sample.length; i++) within += sums[sample[i] as number] as number;
    return {within, among: among(totals)};
  };
}

/**
 * Ordinal differences count the ratings that lie between two categories, and half of those in them. That is
 * the distance of the categories' mean ranks in the sample, so each sample has its own.
 */
function withRanks(units: readonly UnitCounts[]): Disagreement {
  return (sample, totals) => {
    const ranks = meanRanks(totals);
    const difference = distance(ranks);
    let within = 0;
    for (let i = 0; i < sample.length; i++)
      within += withinUnit(units[sample[i] as number] as UnitCounts, difference);
    return {within, among: amongPositions(totals, ranks)};
  };
}

function withinUnit({categories, counts, size}: UnitCounts, difference: Difference): number {
  let sum = 0;
  for (let a = 1; a < categories.length; a++)
    for (let b = 0; b < a; b++)
      sum +=
        (counts[a] as number) *
        (counts[b] as number) *
        difference(categories[a] as number, categories[b] as number);
  return sum / (size - 1);
}

/** All pairs of unlike ratings, each with difference 1. */
function amongNames(totals: Float64Array): number {
  let all = 0;
  let squares = 0;
  for (const total of totals) {
    all += total;
    squares += total * total;
  }
  return (all * all - squares) / 2;
}

/** All pairs of ratings on a line: their number times their squared distances from the mean. */
function amongPositions(totals: Float64Array, positions: ArrayLike<number>): number {
  let all = 0;
  let sum = 0;
  for (let c = 0; c < totals.length; c++) {
    all += totals[c] as number;
    sum += (totals[c] as number) * (positions[c] as number);
  }
  const mean = sum / all;
  let squares = 0;
  for (let c = 0; c < totals.length; c++)
    squares += (totals[c] as number) * ((positions[c] as number) - mean) ** 2;
  return all * squares;
}

function amongPairs(totals: Float64Array, difference: Difference): number {
  let sum = 0;
  for (let a = 1; a < totals.length; a++)
    for (let b = 0; b < a; b++) sum += (totals[a] as number) * (totals[b] as number) * difference(a, b);
  return sum;
}
