import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {wilson} from "../../../src/stats/index.js";
import {anyCount} from "../../support/counts.js";
import {twoByTwo} from "../../support/reference.js";
import {expectRelatively} from "../../support/relatively.js";

describe("wilson, against R and 50-digit arithmetic", () => {
  it("has all 28 cases to go by", () => {
    expect(twoByTwo).toHaveLength(28);
  });

  it.each(twoByTwo)("gives the reference intervals of $id", ({x1, n1, x2, n2, wilson1, wilson2}) => {
    const first = wilson(x1, n1);
    const second = wilson(x2, n2);
    expectRelatively(first.lower, wilson1[0], 1e-9);
    expectRelatively(first.upper, wilson1[1], 1e-9);
    expectRelatively(second.lower, wilson2[0], 1e-9);
    expectRelatively(second.upper, wilson2[1], 1e-9);
  });
});

describe("wilson, against print (Newcombe 1998, Stat Med 17:857, table I, method 3)", () => {
  it.each([
    {count: 81, total: 263, lower: "0.2553", upper: "0.3662"},
    {count: 15, total: 148, lower: "0.0624", upper: "0.1605"},
    {count: 0, total: 20, lower: "0.0000", upper: "0.1611"},
    {count: 1, total: 29, lower: "0.0061", upper: "0.1718"}
  ])("gives $lower to $upper for $count of $total", ({count, total, lower, upper}) => {
    const interval = wilson(count, total);
    expect([interval.lower.toFixed(4), interval.upper.toFixed(4)]).toEqual([lower, upper]);
  });
});

describe("wilson", () => {
  it("estimates the plain proportion", () => {
    expect(wilson(41, 95).estimate).toBe(41 / 95);
  });

  it.each([1, 7, 35, 95, 100000])(
    "starts at exactly 0 for nobody of %i, and ends at exactly 1 for everybody",
    (total) => {
      expect(wilson(0, total).lower).toBe(0);
      expect(wilson(total, total).upper).toBe(1);
    }
  );

  it("is 1/(1 + z²) to 1 for one of one, worked out by hand", () => {
    expectRelatively(wilson(1, 1).lower, 1 / (1 + 1.959963984540054 ** 2), 1e-12);
  });

  it("contains its estimate", () => {
    fc.assert(
      fc.property(anyCount, ({count, total}) => {
        const {estimate, lower, upper} = wilson(count, total);
        return 0 <= lower && lower <= estimate && estimate <= upper && upper <= 1;
      })
    );
  });

  it("mirrors when those with the trait are exchanged for those without", () => {
    fc.assert(
      fc.property(anyCount, ({count, total}) => {
        const {lower, upper} = wilson(count, total);
        const mirror = wilson(total - count, total);
        expect(mirror.lower).toBeCloseTo(1 - upper, 12);
        expect(mirror.upper).toBeCloseTo(1 - lower, 12);
      })
    );
  });

  it("is wider at a higher level", () => {
    fc.assert(
      fc.property(anyCount, ({count, total}) => {
        const usual = wilson(count, total, 0.95);
        const wide = wilson(count, total, 0.99);
        return wide.upper - wide.lower > usual.upper - usual.lower;
      })
    );
  });
});

describe("wilson refuses", () => {
  it.each([
    {what: "a total of 0", count: 0, total: 0, message: /total is 0/},
    {what: "a negative total", count: 0, total: -1, message: /total .*: -1/},
    {what: "a total that is not whole", count: 1, total: 2.5, message: /total .*: 2\.5/},
    {what: "a total that is not a number", count: 1, total: Number.NaN, message: /total .*: NaN/},
    {what: "a negative count", count: -1, total: 4, message: /count .*: -1/},
    {what: "a count that is not whole", count: 0.5, total: 4, message: /count .*: 0\.5/},
    {what: "a count that is not a number", count: Number.NaN, total: 4, message: /count .*: NaN/},
    {what: "a count above the total", count: 5, total: 4, message: /count exceeds total: 5 of 4/}
  ])("$what, and names it", ({count, total, message}) => {
    expect(() => wilson(count, total)).toThrow(RangeError);
    expect(() => wilson(count, total)).toThrow(message);
  });

  it.each([0, 1, -0.5, 95, Number.NaN])("a level of %d, and names it", (level) => {
    expect(() => wilson(1, 2, level)).toThrow(RangeError);
    expect(() => wilson(1, 2, level)).toThrow(`level outside (0, 1): ${level}`);
  });
});
