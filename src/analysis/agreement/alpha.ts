import {krippendorffAlpha} from "../../stats/krippendorff-alpha.js";
import {krippendorff, type RatedUnits} from "../methods/agreement-methods.js";
import type {CodingPattern} from "./patterns.js";

/** How the interval of alpha is made: the number of resamples of the excerpts, and the seed of the random numbers. */
export const bootstrap = {repetitions: 2000, seed: 15} as const;

/** How far all coders agree on whole excerpts. */
export type WholeAgreement = {
  /** Krippendorff's alpha; null where every coder put the same set on every excerpt. */
  alpha: number | null;
  /** Excerpts that two coders or more read, the units of alpha. */
  excerpts: number;
  /** Those of them on which every coder put the very same set. */
  alike: number;
};

/**
 * Krippendorff's alpha over all coders. A unit is an excerpt, and its value for a coder is the whole set that the
 * coder put on it; the metric is nominal, so that two sets which share one code of two differ as much as two that
 * share none. A coder who read the excerpt and put nothing has the empty set; one who did not read it is missing there.
 */
export function wholeAgreement(patterns: readonly CodingPattern[]): WholeAgreement {
  const {patterns: rated} = alphaInput(patterns);
  const units = rated.flatMap(({ratings, units}) => Array.from({length: units}, () => ratings));
  const {estimate} = krippendorffAlpha(units, {metric: "nominal", bootstrap: 0});
  return {
    alpha: estimate,
    excerpts: units.length,
    alike: units.filter((ratings) => ratings.every((rating) => rating === ratings[0])).length
  };
}

/** The 95 % interval of alpha, and of how many resamples it is made. */
export type AlphaInterval = {lower: number | null; upper: number | null; repetitions: number};

/** The percentile interval of the same alpha: excerpts are drawn with replacement, each with all its codings. */
export function alphaInterval(patterns: readonly CodingPattern[]): AlphaInterval {
  const input = alphaInput(patterns);
  const {lower = null, upper = null} = krippendorff.values(input);
  return {lower, upper, repetitions: input.repetitions};
}

/** What alpha and its interval are computed from: the sets as numbers, in the order in which they first appear. */
export function alphaInput(patterns: readonly CodingPattern[]): RatedUnits {
  const numbers = new Map<string, number>();
  const rated = patterns.map(({sets, excerpts}) => ({
    ratings: [...sets.values()].map((set) => numberOf(set, numbers)),
    units: excerpts
  }));
  const total = rated.reduce((sum, {units}) => sum + units, 0);
  return {patterns: rated, repetitions: repetitionsFor(total), seed: bootstrap.seed};
}

/** One number a set, whatever the order in which its members came. */
function numberOf(set: ReadonlySet<string>, numbers: Map<string, number>): number {
  const name = [...set].sort().join("\u001f");
  const number = numbers.get(name) ?? numbers.size + 1;
  numbers.set(name, number);
  return number;
}

/**
 * The number of resamples: fewer where there are more than 2,500 excerpts, so that the page stays quick; none, and so no
 * interval, where fewer than 200 would be affordable. With 25,000 excerpts an interval says little.
 */
function repetitionsFor(excerpts: number): number {
  const affordable = Math.floor((bootstrap.repetitions * 2500) / Math.max(1, excerpts));
  return affordable < 200 ? 0 : Math.min(bootstrap.repetitions, affordable);
}
