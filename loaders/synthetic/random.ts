import {randomGamma, randomLcg, randomLogNormal, randomPoisson, shuffler} from "d3";

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

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new Error("nothing to choose from: the list is empty");
  return value;
}
