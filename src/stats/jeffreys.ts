import {betaQuantile} from "./beta.js";
import {largestTotal, requireProportion} from "./count.js";
import {tailOf} from "./normal.js";
import type {Interval} from "./wilson.js";

/**
 * Jeffreys' interval for a proportion: the equal-tailed credible interval under the prior Beta(½, ½), as
 * Brown, Cai and DasGupta state it (2001, Stat Sci 16:101, section 3.1.3). It ends exactly at 0 when nobody
 * has the trait and exactly at 1 when everybody has.
 * @param count patients with the trait
 * @param total patients looked at; with 0 there is no estimate
 * @throws RangeError when the counts are not whole, are out of order, or total is 0 or exceeds 1,000,000,000
 */
export function jeffreys(count: number, total: number, level = 0.95): Interval {
  requireProportion(count, total, largestTotal);
  const tail = tailOf(level);
  const others = total - count;
  const lower = count === 0 ? 0 : betaQuantile(tail, count + 0.5, others + 0.5).point;
  const upper = others === 0 ? 1 : betaQuantile(tail, others + 0.5, count + 0.5).rest;
  return {estimate: count / total, lower, upper: Math.max(lower, upper)};
}
