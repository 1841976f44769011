import type {Metric, PairableRatings, UnitCounts} from "./pairable-ratings.js";
import {distance, meanRanks, relativeDistance, type SquaredDifference, scaled} from "./squared-difference.js";

/**
 * The squared differences δ² of pairs of ratings, summed over a sample of units: `within` each unit, divided
 * by one less than its ratings, and `among` all ratings of the sample.
 * @param sample how many units of each kind the sample holds
 * @param totals how many ratings of each category the sample holds
 */
export type DisagreementSums = (
  sample: Float64Array,
  totals: Float64Array
) => {within: number; among: number};

/** The sums under a metric (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability). */
export function createDisagreementSums(metric: Metric, {kinds, values}: PairableRatings): DisagreementSums {
  if (metric === "nominal") return withFixed(() => 1, amongNames, kinds);
  if (metric === "ordinal") return withRanks(kinds);
  const numbers = values as readonly number[];
  if (metric === "interval") {
    const positions = scaled(numbers);
    return withFixed(distance(positions), (totals) => amongPositions(totals, positions), kinds);
  }
  const difference = relativeDistance(numbers);
  return withFixed(difference, (totals) => amongPairs(totals, difference), kinds);
}

/** Where no difference depends on the sample, each kind's sum is taken once. */
function withFixed(
  difference: SquaredDifference,
  among: (totals: Float64Array) => number,
  kinds: readonly UnitCounts[]
): DisagreementSums {
  const sums = Float64Array.from(kinds, (kind) => withinUnit(kind, difference));
  return (sample, totals) => {
    let within = 0;
    for (let kind = 0; kind < sample.length; kind++)
      within += (sample[kind] as number) * (sums[kind] as number);
    return {within, among: among(totals)};
  };
}

/**
 * Ordinal differences count the ratings that lie between two categories, and half of those in them. That is
 * the distance of the categories' mean ranks in the sample, so each sample has its own.
 */
function withRanks(kinds: readonly UnitCounts[]): DisagreementSums {
  return (sample, totals) => {
    const ranks = meanRanks(totals);
    const difference = distance(ranks);
    let within = 0;
    for (let kind = 0; kind < sample.length; kind++)
      within += (sample[kind] as number) * withinUnit(kinds[kind] as UnitCounts, difference);
    return {within, among: amongPositions(totals, ranks)};
  };
}

function withinUnit({categories, counts, size}: UnitCounts, difference: SquaredDifference): number {
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

function amongPairs(totals: Float64Array, difference: SquaredDifference): number {
  let sum = 0;
  for (let a = 1; a < totals.length; a++)
    for (let b = 0; b < a; b++) sum += (totals[a] as number) * (totals[b] as number) * difference(a, b);
  return sum;
}
