import type {Proportion} from "./proportion.js";
import {wilson} from "./wilson.js";

/** A difference of two proportions and its interval, each between −1 and 1. */
export type DifferenceInterval = {difference: number; lower: number; upper: number};

/**
 * Newcombe's hybrid score interval for a − b (Newcombe 1998, Stat Med 17:873, method 10).
 * @throws RangeError when a count is not a count, or a total is 0
 */
export function newcombe(a: Proportion, b: Proportion, level = 0.95): DifferenceInterval {
  const first = wilson(a.numerator, a.denominator, level);
  const second = wilson(b.numerator, b.denominator, level);
  const difference = first.estimate - second.estimate;
  return {
    difference,
    lower: difference - Math.hypot(first.estimate - first.lower, second.upper - second.estimate),
    upper: difference + Math.hypot(first.upper - first.estimate, second.estimate - second.lower)
  };
}
