import {continuedFraction} from "./continued-fraction.js";
import {stirlingCorrection} from "./gamma.js";
import {increasingCrossing} from "./solve.js";

/**
 * The point below which a beta distribution has the given probability, for a and b above 0, and what is left of it
 * to 1: each with all its digits, however close to 0.
 */
export function betaQuantile(probability: number, a: number, b: number): {point: number; rest: number} {
  const target = Math.log(probability);
  const logOdds = increasingCrossing(
    (candidate) => logLowerBeta(candidate, a, b) - target,
    Math.log(a / b),
    Math.sqrt(1 / a + 1 / b)
  );
  return {point: logistic(logOdds), rest: logistic(-logOdds)};
}

/** The logarithm of the regularised incomplete beta function Iₓ(a, b), where log(x/(1 − x)) is given. */
function logLowerBeta(logOdds: number, a: number, b: number): number {
  if (logistic(logOdds) <= (a + 1) / (a + b + 2)) return logLowerTail(logOdds, a, b);
  return Math.log1p(-Math.exp(logLowerTail(-logOdds, b, a)));
}

/** The same by the continued fraction of DLMF 8.17.22, which converges fast for x up to (a + 1)/(a + b + 2). */
function logLowerTail(logOdds: number, a: number, b: number): number {
  const x = logistic(logOdds);
  const fraction = continuedFraction(1, (k) => {
    const half = Math.floor(k / 2);
    const above = k % 2 === 0 ? half * (b - half) : -(a + half) * (a + b + half);
    return [(above * x) / ((a + k - 1) * (a + k)), 1];
  });
  return logDensity(x, logistic(-logOdds), a, b) - Math.log(a * fraction);
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** log xᵃ yᵇ / B(a, b), where y = 1 − x, from the distance to the mean: large log-gammas would cancel. */
function logDensity(x: number, y: number, a: number, b: number): number {
  const sum = a + b;
  const excess = x < y ? sum * x - a : b - sum * y;
  return (
    a * logRatio(sum * x, a, excess) +
    b * logRatio(sum * y, b, -excess) +
    0.5 * Math.log(((a / sum) * b) / (2 * Math.PI)) +
    stirlingCorrection(sum) -
    stirlingCorrection(a) -
    stirlingCorrection(b)
  );
}

/** log(value/reference), by the excess of value over reference where that is small. */
function logRatio(value: number, reference: number, excess: number): number {
  return Math.abs(excess) < reference / 2 ? Math.log1p(excess / reference) : Math.log(value / reference);
}
