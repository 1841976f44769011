import {twoSidedDeviate} from "./normal.js";
import {requireProportion} from "./proportion.js";

/** A proportion and its interval, each between 0 and 1. */
export type Interval = {estimate: number; lower: number; upper: number};

/**
 * Wilson's score interval for a proportion (Wilson 1927, JASA 22:209), without continuity correction.
 * It ends exactly at 0 when nobody has the trait and exactly at 1 when everybody has.
 * @param numerator patients with the trait
 * @param denominator patients looked at; with 0 there is no estimate
 * @throws RangeError when the numbers are not whole, are out of order, or the denominator is 0
 */
export function wilson(numerator: number, denominator: number, level = 0.95): Interval {
  requireProportion(numerator, denominator);
  const deviate = twoSidedDeviate(level);
  const estimate = numerator / denominator;
  const square = deviate * deviate;
  const centre = numerator + square / 2;
  const reach = deviate * Math.sqrt((numerator * (denominator - numerator)) / denominator + square / 4);
  /** The ends are the roots of a quadratic equation; their product is x²/(n (n + square)), for x of n. */
  const lower = (numerator * (numerator / denominator)) / (centre + reach);
  const upper = (centre + reach) / (denominator + square);
  return {
    estimate,
    lower: numerator === 0 ? 0 : Math.min(lower, estimate),
    upper: numerator === denominator ? 1 : Math.max(upper, estimate)
  };
}
