import {randomGamma, randomLcg, randomLogNormal, randomPoisson, shuffler} from "d3";

/**
 * A stream of random numbers for millions of draws. The same seed and place give the same draws; streams of other
 * places are independent, so that each part of a register can be made by itself.
 */
export interface Draws {
  /** Uniform on [0, 1). */
  uniform(): number;
  /** A whole number from 0 to below the given one, which must be positive. */
  below(end: number): number;
  /** A whole number between the two, both included. */
  between(first: number, last: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the values, each equally likely. The list must not be empty. */
  pick<Value>(values: readonly Value[]): Value;
  /** A shuffled copy. */
  shuffled<Value>(values: readonly Value[]): Value[];
  /** A count with the given mean, spread as a Poisson whose mean is gamma with the given shape. */
  skewedCount(mean: number, shape: number): number;
}

/** One stream of random numbers and what is drawn from it. The same seed gives the same draws. */
export interface Random {
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the values, each equally likely. The list must not be empty. */
  pick<T>(values: readonly T[]): T;
  /** One of the values, in proportion to its weight. At least one weight must be positive. */
  weighted<T>(values: readonly T[], weight: (value: T) => number): T;
  /** A shuffled copy. */
  shuffled<T>(values: readonly T[]): T[];
  /** A positive number with mean 1; the smaller the shape, the more uneven. */
  gamma(shape: number): number;
  /** A positive number whose logarithm is normal with mean 0 and the given standard deviation. */
  logNormal(deviation: number): number;
  /** A count with the given mean. */
  poisson(mean: number): number;
}

/** The draws of d3-random on its linear congruential generator, started from a seed (a whole number). */
export function createRandom(seed: number): Random {
  const uniform = randomLcg(seed);
  const shuffle = shuffler(uniform);
  const gamma = randomGamma.source(uniform);
  const logNormal = randomLogNormal.source(uniform);
  const poisson = randomPoisson.source(uniform);
  return {
    chance: (probability) => uniform() < probability,
    pick: (values) => at(values, Math.floor(uniform() * values.length)),
    weighted: (values, weight) => {
      const total = values.reduce((sum, value) => sum + weight(value), 0);
      let left = uniform() * total;
      const found = values.find((value) => {
        left -= weight(value);
        return left < 0;
      });
      return found ?? at(values, values.length - 1);
    },
    shuffled: (values) => shuffle([...values]),
    gamma: (shape) => gamma(shape, 1 / shape)(),
    logNormal: (deviation) => logNormal(0, deviation)(),
    poisson: (mean) => poisson(mean)()
  };
}

/** The stream of a seed (a whole number) and a place in the register (such as a part's number). */
export function createDraws(seed: number, place: number): Draws {
  const uniform = smallFastCounter(seed, place);
  const gamma = randomGamma.source(uniform);
  const poisson = randomPoisson.source(uniform);
  const below = (end: number) => Math.floor(uniform() * end);
  return {
    uniform,
    below,
    between: (first, last) => first + below(last - first + 1),
    chance: (probability) => uniform() < probability,
    pick: (values) => chosen(values, below(values.length)),
    shuffled: (values) => {
      const copy = [...values];
      for (let last = copy.length - 1; last > 0; last--) {
        const other = below(last + 1);
        [copy[last], copy[other]] = [chosen(copy, other), chosen(copy, last)];
      }
      return copy;
    },
    skewedCount: (mean, shape) => (mean > 0 ? poisson(gamma(shape, mean / shape)())() : 0)
  };
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new Error("nothing to choose from: the list is empty");
  return value;
}

function chosen<Value>(values: readonly Value[], index: number): Value {
  if (index >= values.length) throw new Error("nothing to choose from: the list is empty");
  return values[index] as Value;
}

/** sfc32 by Chris Doty-Humphrey (PractRand, 2010), started from the seed and the place and warmed up. */
function smallFastCounter(seed: number, place: number): () => number {
  let a = seed | 0;
  let b = Math.floor(seed / 2 ** 32) | 0;
  let c = place | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 20; round++) next();
  return next;
}
