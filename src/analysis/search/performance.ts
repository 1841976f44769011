import {type Row, readNumber} from "../../model/row.js";
import type {Proportion} from "../../stats/proportion.js";
import {type Interval, wilson} from "../../stats/wilson.js";

/** People whom a search finds rightly and wrongly, and true cases that it does not find. */
export type RetrievalCounts = {truePositives: number; falsePositives: number; falseNegatives: number};

/** A share with its counts and its interval. */
type CountedShare = Proportion & Interval;

/** How well a search does, each with its 95 % interval; null where there is nothing to divide by. */
export type SearchPerformance = {
  /** The share of the true cases that are found. */
  sensitivity: CountedShare | null;
  /** The share of the people found who are true cases. */
  predictiveValue: CountedShare | null;
  /** The harmonic mean of the two. */
  f1: CountedShare | null;
};

/** The counts of a row of `cases-performance`. */
export function outcomeOf(row: Row): RetrievalCounts {
  return {
    truePositives: readNumber(row, "true_positives"),
    falsePositives: readNumber(row, "false_positives"),
    falseNegatives: readNumber(row, "false_negatives")
  };
}

/**
 * Sensitivity and positive predictive value with Wilson's intervals (Wilson 1927, JASA 22:209), and F1.
 * @throws RangeError when a count is not a whole number from 0
 */
export function performanceOf(outcome: RetrievalCounts): SearchPerformance {
  const {truePositives, falsePositives, falseNegatives} = outcome;
  return {
    sensitivity: share(truePositives, truePositives + falseNegatives),
    predictiveValue: share(truePositives, truePositives + falsePositives),
    f1: f1(outcome)
  };
}

/**
 * F1 = 2TP / (2TP + FP + FN) (van Rijsbergen 1979, Information Retrieval, 2nd edition, chapter 7, with equal weights).
 * With the Jaccard index J = TP / (TP + FP + FN) (Jaccard 1912, New Phytologist 11:37) it is 2J / (1 + J), which grows
 * with J. Given how many people are true cases or found, or both, J is a binomial proportion: Wilson's limits of J,
 * mapped in the same way, are those of F1. Null where nobody is a true case or found.
 * @throws RangeError when a count is not a whole number from 0
 */
export function f1({truePositives, falsePositives, falseNegatives}: RetrievalCounts): CountedShare | null {
  const jaccard = share(truePositives, truePositives + falsePositives + falseNegatives);
  if (!jaccard) return null;
  const map = (j: number) => (2 * j) / (1 + j);
  return {
    numerator: 2 * truePositives,
    denominator: 2 * truePositives + falsePositives + falseNegatives,
    estimate: map(jaccard.estimate),
    lower: map(jaccard.lower),
    upper: map(jaccard.upper)
  };
}

function share(numerator: number, denominator: number): CountedShare | null {
  return denominator === 0 ? null : {numerator, denominator, ...wilson(numerator, denominator)};
}
