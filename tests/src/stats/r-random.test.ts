import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {createRRandom} from "../../../src/stats/r-random.js";

const anySeed = fc.integer({min: -2147483647, max: 2147483647});
const draw = <T>(times: number, one: () => T): T[] => Array.from({length: times}, one);

describe("createRRandom, against R 4.6.0", () => {
  it("draws set.seed(42); runif(3)", () => {
    const random = createRRandom(42);
    expect(draw(3, random.uniform)).toEqual([0.91480604349635541, 0.93707541329786181, 0.28613953478634357]);
  });

  it("draws set.seed(-2147483647); runif(3)", () => {
    const random = createRRandom(-2147483647);
    expect(draw(3, random.uniform)).toEqual([0.56201667874120176, 0.57561779324896634, 0.37009761366061866]);
  });

  it("draws R's smallest number where the generator gives 0, set.seed(-1891743248); runif(2)", () => {
    const random = createRRandom(-1891743248);
    expect(draw(2, random.uniform)).toEqual([1.1641532185403984e-10, 0.24567078100517392]);
  });

  it("goes on where its state of 624 is used up, set.seed(15); runif(1300)[c(1, 228, 624, 625, 1249, 1300)]", () => {
    const random = createRRandom(15);
    const uniform = draw(1300, random.uniform);
    expect([1, 228, 624, 625, 1249, 1300].map((place) => uniform[place - 1])).toEqual([
      0.60211404412984848, 0.53771305340342224, 0.44506117887794971, 0.54963198048062623, 0.21829856396652758,
      0.25296736671589315
    ]);
  });

  it.each([
    {size: 65535, drawn: [12783, 42658, 64806, 16645]},
    {size: 65536, drawn: [12783, 42658, 64806, 16645]},
    {size: 65537, drawn: [12783, 64806, 16645, 54489]},
    {size: 2147483647, drawn: [438579695, 2003412642, 1576598822, 1353728261]}
  ])("draws set.seed(15); sample.int($size, 4, replace = TRUE)", ({size, drawn}) => {
    const random = createRRandom(15);
    expect(draw(4, () => random.index(size) + 1)).toEqual(drawn);
  });

  it("draws set.seed(123); sample.int(10, 10, replace = TRUE)", () => {
    const random = createRRandom(123);
    expect(draw(10, () => random.index(10) + 1)).toEqual([3, 3, 10, 2, 6, 5, 4, 6, 9, 10]);
  });
});

describe("createRRandom", () => {
  it("draws the same again from the same seed, and keeps two streams apart", () => {
    const [one, other] = [createRRandom(7), createRRandom(7)];
    const first = draw(50, one.uniform);
    expect(draw(50, other.uniform)).toEqual(first);
    expect(draw(50, one.uniform)).not.toEqual(first);
  });

  it("stays between 0 and 1, and below the size", () => {
    fc.assert(
      fc.property(anySeed, fc.integer({min: 1, max: 2147483647}), (seed, size) => {
        const random = createRRandom(seed);
        const index = random.index(size);
        const uniform = random.uniform();
        return 0 < uniform && uniform < 1 && Number.isInteger(index) && 0 <= index && index < size;
      })
    );
  });

  it("draws nothing but 0 below 1", () => {
    const random = createRRandom(1);
    expect(draw(5, () => random.index(1))).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("createRRandom refuses", () => {
  it.each([0.5, 2147483648, -2147483648, Number.NaN, Number.POSITIVE_INFINITY])(
    "a seed of %d, and names it",
    (seed) => {
      expect(() => createRRandom(seed)).toThrow(RangeError);
      expect(() => createRRandom(seed)).toThrow(
        `seed is not a whole number from −2147483647 to 2147483647: ${seed}`
      );
    }
  );

  it.each([0, -1, 1.5, 2147483648, Number.NaN])("a size of %d, and names it", (size) => {
    expect(() => createRRandom(1).index(size)).toThrow(RangeError);
    expect(() => createRRandom(1).index(size)).toThrow(
      `size is not a whole number from 1 to 2147483647: ${size}`
    );
  });
});
