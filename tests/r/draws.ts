import {createRRandom} from "../../src/stats/r-random.js";

/** What the random cases of a test file are drawn with; the same again every time. */
export function draws(seed: number) {
  const random = createRRandom(seed);
  const between = (low: number, high: number) => low + random.index(high - low + 1);
  return {
    /** A number between 0 and 1. */
    share: () => random.uniform(),
    /** A whole number, both ends included. */
    between,
    oneOf: <T>(choices: readonly T[]) => choices[random.index(choices.length)] as T,
    many: <T>(length: number, make: (place: number) => T): T[] =>
      Array.from({length}, (_, place) => make(place)),
    /** How many of `total` have a trait that each has with the given probability. */
    having: (total: number, probability: number) =>
      Array.from({length: total}, () => random.uniform()).filter((number) => number < probability).length
  };
}
