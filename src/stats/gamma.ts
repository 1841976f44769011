import {continuedFraction} from "./continued-fraction.js";

/** Coefficients of 1/z, 1/z³, 1/z⁵ … in Stirling's series (DLMF 5.11.1). */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/**
 * The error of Stirling's formula: log Γ(z) − (z − ½) log z + z − ½ log 2π, for z above 0.
 * The series serves from 10 on; below, each step up adds (z + ½) log(1 + 1/z) − 1.
 */
export function stirlingCorrection(z: number): number {
  let correction = 0;
  let shifted = z;
  for (; shifted < 10; shifted += 1) correction += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
  const square = 1 / (shifted * shifted);
  return correction + stirling.reduceRight((sum, coefficient) => sum * square + coefficient, 0) / shifted;
}

/**
 * The regularised upper incomplete gamma function Q(a, x), for a above 0 and x from 0: the share of a gamma
 * distribution above x, with about 12 digits, however small.
 * By the series of DLMF 8.7.1 for small x, by the continued fraction of DLMF 8.9.2, contracted, for large.
 */
export function upperGamma(a: number, x: number): number {
  if (x === 0) return 1;
  const density =
    Math.sqrt(a / (2 * Math.PI)) * Math.exp(a - x + a * Math.log(x / a) - stirlingCorrection(a));
  if (x < a + 1) return 1 - (density / a) * lowerSeries(a, x);
  return density / continuedFraction(x + 1 - a, (k) => [k * (a - k), x + 2 * k + 1 - a]);
}

/** 1 + x/(a + 1) + x²/((a + 1)(a + 2)) + …, for x below a + 1. */
function lowerSeries(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * Number.EPSILON; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}
