import fc from "fast-check";
import {expect, it} from "vitest";
import type {Count, DifferenceInterval, Interval} from "../../src/stats/index.js";
import {anyCount} from "./counts.js";

const bad = [
  {what: "a total of 0", count: 0, total: 0, message: "total is 0: there is nothing to estimate"},
  {what: "a negative total", count: 0, total: -1, message: "total is not a whole number from 0: -1"},
  {
    what: "a total that is not whole",
    count: 1,
    total: 2.5,
    message: "total is not a whole number from 0: 2.5"
  },
  {what: "a total of NaN", count: 1, total: Number.NaN, message: "total is not a whole number from 0: NaN"},
  {
    what: "an infinite total",
    count: 1,
    total: Number.POSITIVE_INFINITY,
    message: "total is not a whole number from 0: Infinity"
  },
  {what: "a negative count", count: -1, total: 4, message: "count is not a whole number from 0: -1"},
  {
    what: "a count that is not whole",
    count: 0.5,
    total: 4,
    message: "count is not a whole number from 0: 0.5"
  },
  {what: "a count of NaN", count: Number.NaN, total: 4, message: "count is not a whole number from 0: NaN"},
  {what: "a count above the total", count: 5, total: 3, message: "count exceeds total: 5 of 3"}
];

const badLevels = [0, 1, -0.5, 95, Number.NaN];

/** Tests what every interval for a proportion keeps. */
export function testProportionInterval(
  interval: (count: number, total: number, level?: number) => Interval
): void {
  it("estimates the plain proportion", () => {
    expect(interval(41, 95).estimate).toBe(41 / 95);
  });

  it.each([1, 7, 35, 95, 100000])("starts at 0 for nobody of %i, and ends at 1 for everybody", (total) => {
    expect(interval(0, total).lower).toBe(0);
    expect(interval(total, total).upper).toBe(1);
  });

  it("contains its estimate", () => {
    fc.assert(
      fc.property(anyCount, ({count, total}) => {
        const {estimate, lower, upper} = interval(count, total);
        return 0 <= lower && lower <= estimate && estimate <= upper && upper <= 1;
      })
    );
  });

  it("mirrors when those with the trait are exchanged for those without", () => {
    fc.assert(
      fc.property(anyCount, ({count, total}) => {
        const {lower, upper} = interval(count, total);
        const mirror = interval(total - count, total);
        expect(mirror.lower).toBeCloseTo(1 - upper, 12);
        expect(mirror.upper).toBeCloseTo(1 - lower, 12);
      })
    );
  });

  it("is wider at a higher level", () => {
    fc.assert(
      fc.property(anyCount, ({count, total}) => {
        const usual = interval(count, total, 0.95);
        const wide = interval(count, total, 0.99);
        return wide.upper - wide.lower > usual.upper - usual.lower;
      })
    );
  });

  it("shrinks as more patients have the same proportion", () => {
    fc.assert(
      fc.property(anyCount, fc.integer({min: 2, max: 9}), ({count, total}, times) => {
        const few = interval(count, total);
        const many = interval(count * times, total * times);
        return many.upper - many.lower < few.upper - few.lower;
      })
    );
  });

  it.each(bad)("refuses $what, and names it", ({count, total, message}) => {
    expect(() => interval(count, total)).toThrow(new RangeError(message));
  });

  it.each(badLevels)("refuses a level of %d, and names it", (level) => {
    expect(() => interval(1, 2, level)).toThrow(new RangeError(`level outside (0, 1): ${level}`));
  });
}

/** Tests what every interval for a difference of two proportions keeps. */
export function testDifferenceInterval(
  interval: (a: Count, b: Count, level?: number) => DifferenceInterval
): void {
  it("contains its difference and stays between −1 and 1", () => {
    fc.assert(
      fc.property(anyCount, anyCount, (a, b) => {
        const {difference, lower, upper} = interval(a, b);
        expect(difference).toBe(a.count / a.total - b.count / b.total);
        return -1 <= lower && lower <= difference && difference <= upper && upper <= 1;
      })
    );
  });

  it("mirrors when the groups are swapped", () => {
    fc.assert(
      fc.property(anyCount, anyCount, (a, b) => {
        const there = interval(a, b);
        const back = interval(b, a);
        expect(back.difference).toBeCloseTo(-there.difference, 14);
        expect(back.lower).toBeCloseTo(-there.upper, 13);
        expect(back.upper).toBeCloseTo(-there.lower, 13);
      })
    );
  });

  it("mirrors when those with the trait are exchanged for those without", () => {
    const others = ({count, total}: Count) => ({count: total - count, total});
    fc.assert(
      fc.property(anyCount, anyCount, (a, b) => {
        const there = interval(a, b);
        const back = interval(others(a), others(b));
        expect(back.lower).toBeCloseTo(-there.upper, 12);
        expect(back.upper).toBeCloseTo(-there.lower, 12);
      })
    );
  });

  it("is centred on 0 for two equal groups", () => {
    fc.assert(
      fc.property(anyCount, (a) => {
        const {difference, lower, upper} = interval(a, a);
        expect(difference).toBe(0);
        expect(lower).toBeCloseTo(-upper, 13);
      })
    );
  });

  it("is wider at a higher level, and shrinks as more patients have the same proportions", () => {
    fc.assert(
      fc.property(anyCount, anyCount, fc.integer({min: 2, max: 9}), (a, b, times) => {
        const more = ({count, total}: Count) => ({count: count * times, total: total * times});
        const width = ({lower, upper}: DifferenceInterval) => upper - lower;
        const usual = width(interval(a, b));
        expect(width(interval(a, b, 0.99))).toBeGreaterThan(usual);
        expect(width(interval(more(a), more(b)))).toBeLessThan(usual);
      })
    );
  });

  it.each(bad)("refuses $what in either group, and names it", ({count, total, message}) => {
    const good = {count: 1, total: 2};
    expect(() => interval({count, total}, good)).toThrow(new RangeError(message));
    expect(() => interval(good, {count, total})).toThrow(new RangeError(message));
  });

  it.each(badLevels)("refuses a level of %d, and names it", (level) => {
    const good = {count: 1, total: 2};
    expect(() => interval(good, good, level)).toThrow(new RangeError(`level outside (0, 1): ${level}`));
  });
}
