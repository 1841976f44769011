import type {DifferenceInterval} from "./newcombe.js";
import {twoSidedDeviate} from "./normal.js";
import {type Proportion, requireProportion} from "./proportion.js";
import {findCrossing, findIncreasingCrossing} from "./solve.js";

/**
 * The score interval for the difference a − b of two proportions (Miettinen and Nurminen 1985, Stat Med
 * 4:213), with their variance factor N/(N − 1): the differences that the score test does not refute. It ends
 * exactly at −1 or 1 where nobody in one group and everybody in the other has the trait.
 * @throws RangeError when a count is not a count, or a total is 0
 */
export function miettinenNurminen(a: Proportion, b: Proportion, level = 0.95): DifferenceInterval {
  requireProportion(a.numerator, a.denominator);
  requireProportion(b.numerator, b.denominator);
  const deviate = twoSidedDeviate(level);
  const difference = a.numerator / a.denominator - b.numerator / b.denominator;
  /** −1 at the observed difference, 1 far from it, and 0 where the score equals the deviate. */
  const excess = (candidate: number) => {
    const square = (difference - candidate) ** 2;
    const bound = deviate * deviate * variance(a, b, candidate);
    return square === 0 ? -1 : (square - bound) / (square + bound);
  };
  return {
    difference,
    lower: difference === -1 ? -1 : findCrossing(excess, -1, difference),
    upper: difference === 1 ? 1 : findCrossing(excess, difference, 1)
  };
}

/** The variance of the observed difference if `difference` were the true one. */
function variance(a: Proportion, b: Proportion, difference: number): number {
  const [low, high] = difference < 0 ? [a, b] : [b, a];
  const gap = Math.abs(difference);
  const {least, rest} = restricted(low, high, gap);
  const total = a.denominator + b.denominator;
  return (
    ((least * (rest + gap)) / low.denominator + ((least + gap) * rest) / high.denominator) *
    (total / (total - 1))
  );
}

/**
 * The most likely proportion `least` of the low group, where that of the high group exceeds it by `gap`, and
 * what the high group's leaves to 1, `rest`. The likelihood equation is a cubic (Farrington and Manning 1990,
 * Stat Med 9:1447, appendix). It is solved on the log odds of `least` within its range, not by the closed
 * form, which loses half its digits where two roots meet, as they do for proportions near 0 and 1.
 */
function restricted(low: Proportion, high: Proportion, gap: number): {least: number; rest: number} {
  const width = 1 - gap;
  const [lowOthers, highOthers] = [low.denominator - low.numerator, high.denominator - high.numerator];
  if (low.numerator === 0 && high.numerator * width <= gap * (highOthers + lowOthers * width))
    return {least: 0, rest: width};
  if (highOthers === 0 && lowOthers * width <= gap * (low.numerator + high.numerator * width))
    return {least: width, rest: 0};
  const at = (logOdds: number) => ({
    least: width / (1 + Math.exp(-logOdds)),
    rest: width / (1 + Math.exp(logOdds))
  });
  const fall = (logOdds: number) => {
    const {least, rest} = at(logOdds);
    const gain = low.numerator * rest + high.numerator * rest * (least / (least + gap));
    const loss = highOthers * least + lowOthers * least * (rest / (rest + gap));
    return loss - gain;
  };
  const pooled = Math.log((low.numerator + high.numerator + 0.5) / (lowOthers + highOthers + 0.5));
  return at(findIncreasingCrossing(fall, pooled, 1));
}
