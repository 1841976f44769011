import fc from "fast-check";
import {expect, it} from "vitest";
import type {DifferenceInterval} from "../../src/stats/newcombe.js";
import type {Proportion} from "../../src/stats/proportion.js";
import type {Interval} from "../../src/stats/wilson.js";
import {anyProportion} from "./proportions.js";

const bad = [
  {
    what: "a denominator of 0",
    numerator: 0,
    denominator: 0,
    message: "denominator is 0: there is nothing to estimate"
  },
  {
    what: "a negative denominator",
    numerator: 0,
    denominator: -1,
    message: "denominator is not a whole number from 0: -1"
  },
  {
    what: "a denominator that is not whole",
    numerator: 1,
    denominator: 2.5,
    message: "denominator is not a whole number from 0: 2.5"
  },
  {
    what: "a denominator of NaN",
    numerator: 1,
    denominator: Number.NaN,
    message: "denominator is not a whole number from 0: NaN"
  },
  {
    what: "an infinite denominator",
    numerator: 1,
    denominator: Number.POSITIVE_INFINITY,
    message: "denominator is not a whole number from 0: Infinity"
  },
  {
    what: "a negative numerator",
    numerator: -1,
    denominator: 4,
    message: "numerator is not a whole number from 0: -1"
  },
  {
    what: "a numerator that is not whole",
    numerator: 0.5,
    denominator: 4,
    message: "numerator is not a whole number from 0: 0.5"
  },
  {
    what: "a numerator of NaN",
    numerator: Number.NaN,
    denominator: 4,
    message: "numerator is not a whole number from 0: NaN"
  },
  {
    what: "a numerator above the denominator",
    numerator: 5,
    denominator: 3,
    message: "numerator exceeds denominator: 5 of 3"
  }
];

const badLevels = [0, 1, -0.5, 95, Number.NaN];

/** Tests what every interval for a proportion keeps. */
export function testProportionInterval(
  interval: (numerator: number, denominator: number, level?: number) => Interval
): void {
  it("estimates the plain proportion", () => {
    expect(interval(41, 95).estimate).toBe(41 / 95);
  });

  it.each([1, 7, 35, 95, 100000])(
    "starts at 0 for nobody of %i, and ends at 1 for everybody",
    (denominator) => {
      expect(interval(0, denominator).lower).toBe(0);
      expect(interval(denominator, denominator).upper).toBe(1);
    }
  );

  it("contains its estimate", () => {
    fc.assert(
      fc.property(anyProportion, ({numerator, denominator}) => {
        const {estimate, lower, upper} = interval(numerator, denominator);
        return 0 <= lower && lower <= estimate && estimate <= upper && upper <= 1;
      })
    );
  });

  it("mirrors when those with the trait are exchanged for those without", () => {
    fc.assert(
      fc.property(anyProportion, ({numerator, denominator}) => {
        const {lower, upper} = interval(numerator, denominator);
        const mirror = interval(denominator - numerator, denominator);
        expect(mirror.lower).toBeCloseTo(1 - upper, 12);
        expect(mirror.upper).toBeCloseTo(1 - lower, 12);
      })
    );
  });

  it("is wider at a higher level", () => {
    fc.assert(
      fc.property(anyProportion, ({numerator, denominator}) => {
        const usual = interval(numerator, denominator, 0.95);
        const wide = interval(numerator, denominator, 0.99);
        return wide.upper - wide.lower > usual.upper - usual.lower;
      })
    );
  });

  it("shrinks as more patients have the same proportion", () => {
    fc.assert(
      fc.property(anyProportion, fc.integer({min: 2, max: 9}), ({numerator, denominator}, times) => {
        const few = interval(numerator, denominator);
        const many = interval(numerator * times, denominator * times);
        return many.upper - many.lower < few.upper - few.lower;
      })
    );
  });

  it.each(bad)("refuses $what, and names it", ({numerator, denominator, message}) => {
    expect(() => interval(numerator, denominator)).toThrow(new RangeError(message));
  });

  it.each(badLevels)("refuses a level of %d, and names it", (level) => {
    expect(() => interval(1, 2, level)).toThrow(new RangeError(`level outside (0, 1): ${level}`));
  });
}

/** Tests what every interval for a difference of two proportions keeps. */
export function testDifferenceInterval(
  interval: (a: Proportion, b: Proportion, level?: number) => DifferenceInterval
): void {
  it("contains its difference and stays between −1 and 1", () => {
    fc.assert(
      fc.property(anyProportion, anyProportion, (a, b) => {
        const {difference, lower, upper} = interval(a, b);
        expect(difference).toBe(a.numerator / a.denominator - b.numerator / b.denominator);
        return -1 <= lower && lower <= difference && difference <= upper && upper <= 1;
      })
    );
  });

  it("mirrors when the groups are swapped", () => {
    fc.assert(
      fc.property(anyProportion, anyProportion, (a, b) => {
        const there = interval(a, b);
        const back = interval(b, a);
        expect(back.difference).toBeCloseTo(-there.difference, 14);
        expect(back.lower).toBeCloseTo(-there.upper, 13);
        expect(back.upper).toBeCloseTo(-there.lower, 13);
      })
    );
  });

  it("mirrors when those with the trait are exchanged for those without", () => {
    const others = ({numerator, denominator}: Proportion) => ({
      numerator: denominator - numerator,
      denominator
    });
    fc.assert(
      fc.property(anyProportion, anyProportion, (a, b) => {
        const there = interval(a, b);
        const back = interval(others(a), others(b));
        expect(back.lower).toBeCloseTo(-there.upper, 12);
        expect(back.upper).toBeCloseTo(-there.lower, 12);
      })
    );
  });

  it("is centred on 0 for two equal groups", () => {
    fc.assert(
      fc.property(anyProportion, (a) => {
        const {difference, lower, upper} = interval(a, a);
        expect(difference).toBe(0);
        expect(lower).toBeCloseTo(-upper, 13);
      })
    );
  });

  it("is wider at a higher level, and shrinks as more patients have the same proportions", () => {
    fc.assert(
      fc.property(anyProportion, anyProportion, fc.integer({min: 2, max: 9}), (a, b, times) => {
        const more = ({numerator, denominator}: Proportion) => ({
          numerator: numerator * times,
          denominator: denominator * times
        });
        const width = ({lower, upper}: DifferenceInterval) => upper - lower;
        const usual = width(interval(a, b));
        expect(width(interval(a, b, 0.99))).toBeGreaterThan(usual);
        expect(width(interval(more(a), more(b)))).toBeLessThan(usual);
      })
    );
  });

  it.each(bad)("refuses $what in either group, and names it", ({numerator, denominator, message}) => {
    const good = {numerator: 1, denominator: 2};
    expect(() => interval({numerator, denominator}, good)).toThrow(new RangeError(message));
    expect(() => interval(good, {numerator, denominator})).toThrow(new RangeError(message));
  });

  it.each(badLevels)("refuses a level of %d, and names it", (level) => {
    const good = {numerator: 1, denominator: 2};
    expect(() => interval(good, good, level)).toThrow(new RangeError(`level outside (0, 1): ${level}`));
  });
}
