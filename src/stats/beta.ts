import {continuedFraction} from "./continued-fraction.js";
import {stirlingCorrection} from "./gamma.js";
import {increasingCrossing} from "./solve.js";

/**
 * The point below which a beta distribution has the given probability, for a and b above 0, and what is left
 * of it to 1: each with all its digits, however close to 0.
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

/**
 * The same for x below the mean or little above it, by the continued fraction of DiDonato and Morris (1992,
 * ACM Trans Math Softw 18:360): that of DLMF 8.17.22, two terms at a time, whose terms do not cancel.
 */
function logLowerTail(logOdds: number, a: number, b: number): number {
  const [x, y] = [logistic(logOdds), logistic(-logOdds)];
  /** How far the mean is above x, times a + b. */
  const shortfall = x < y ? a - (a + b) * x : (a + b) * y - b;
  const above = (k: number) => (a + k - 1) * (a + b + k - 1) * k * (b - k) * (x / (a + 2 * k - 1)) ** 2;
  const beside = (k: number) =>
    k + (k * (b - k) * x) / (a + 2 * k - 1) + ((a + k) / (a + 2 * k + 1)) * (shortfall + 1 + k * (1 + y));
  const fraction = continuedFraction((a / (a + 1)) * (shortfall + 1), (k) => [above(k), beside(k)]);
  return logDensity(x, y, shortfall, a, b) - Math.log(fraction);
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** log xᵃ yᵇ / B(a, b), from the distance to the mean, as large log-gammas would cancel. */
function logDensity(x: number, y: number, shortfall: number, a: number, b: number): number {
  const sum = a + b;
  return (
    a * logRatio(sum * x, a, -shortfall) +
    b * logRatio(sum * y, b, shortfall) +
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
