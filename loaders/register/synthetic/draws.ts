import {randomGamma, randomPoisson} from "d3";

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
