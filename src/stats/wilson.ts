import {requireProportion} from "./count.js";
import {twoSidedDeviate} from "./normal.js";

/** A proportion and its interval, each between 0 and 1. */
export type Interval = {estimate: number; lower: number; upper: number};

/**
 * Wilson's score interval for a proportion (Wilson 1927, JASA 22:209), without continuity correction.
 * It ends exactly at 0 when nobody has the trait and exactly at 1 when everybody has.
 * @param count patients with the trait
 * @param total patients looked at; with 0 there is no estimate
 * @throws RangeError when the counts are not whole, are out of order, or total is 0
 */
export function wilson(count: number, total: number, level = 0.95): Interval {
  requireProportion(count, total);
  const deviate = twoSidedDeviate(level);
  const estimate = count / total;
  const square = deviate * deviate;
  const centre = count + square / 2;
  const reach = deviate * Math.sqrt((count * (total - count)) / total + square / 4);
  /** The ends are the roots of a quadratic equation; their product is count²/(total (total + square)). */
  const lower = (count * (count / total)) / (centre + reach);
  const upper = (centre + reach) / (total + square);
  return {
    estimate,
    lower: count === 0 ? 0 : Math.min(lower, estimate),
    upper: count === total ? 1 : Math.max(upper, estimate)
  };
}
