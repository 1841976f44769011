import type {Count} from "./count.js";
import {wilson} from "./wilson.js";

/** A difference of two proportions and its interval, each between −1 and 1. */
export type DifferenceInterval = {difference: number; lower: number; upper: number};

/**
 * Newcombe's hybrid score interval for a − b (Newcombe 1998, Stat Med 17:873, method 10).
 * @throws RangeError when a count is not a count, or a total is 0
 */
export function newcombe(a: Count, b: Count, level = 0.95): DifferenceInterval {
  const first = wilson(a.count, a.total, level);
  const second = wilson(b.count, b.total, level);
  const difference = first.estimate - second.estimate;
  return {
    difference,
    lower: difference - Math.hypot(first.estimate - first.lower, second.upper - second.estimate),
    upper: difference + Math.hypot(first.upper - first.estimate, second.estimate - second.lower)
  };
}
