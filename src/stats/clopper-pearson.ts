import {betaQuantile} from "./beta.js";
import {largestTotal, requireProportion} from "./count.js";
import {tailOf} from "./normal.js";
import type {Interval} from "./wilson.js";

/**
 * The exact interval for a proportion of Clopper and Pearson (1934, Biometrika 26:404): beyond each end, the
 * observed count or a more extreme one has a probability of half of 1 − level or less.
 * It ends exactly at 0 when nobody has the trait and exactly at 1 when everybody has.
 * @param count patients with the trait
 * @param total patients looked at; with 0 there is no estimate
 * @throws RangeError when the counts are not whole, are out of order, or total is 0 or exceeds 1,000,000,000
 */
export function clopperPearson(count: number, total: number, level = 0.95): Interval {
  requireProportion(count, total, largestTotal);
  const tail = tailOf(level);
  const others = total - count;
  return {
    estimate: count / total,
    lower: count === 0 ? 0 : betaQuantile(tail, count, others + 1).point,
    upper: others === 0 ? 1 : betaQuantile(tail, others, count + 1).rest
  };
}
