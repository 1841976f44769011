import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {roundHalfEven, roundHalfUp} from "../../../src/stats/rounding.js";
import {anyProportion} from "../../support/proportions.js";

describe("roundHalfUp", () => {
  it.each([
    {numerator: 41, denominator: 95, decimals: 0, percent: 43},
    {numerator: 22, denominator: 35, decimals: 0, percent: 63},
    {numerator: 67, denominator: 130, decimals: 1, percent: 51.5},
    {numerator: 15, denominator: 35, decimals: 1, percent: 42.9},
    {numerator: 21, denominator: 130, decimals: 1, percent: 16.2},
    {numerator: 76, denominator: 95, decimals: 1, percent: 80},
    {numerator: 0, denominator: 35, decimals: 1, percent: 0},
    {numerator: 35, denominator: 35, decimals: 1, percent: 100},
    {numerator: 1, denominator: 3, decimals: 6, percent: 33.333333}
  ])(
    "gives $percent for $numerator of $denominator at $decimals decimals",
    ({numerator, denominator, decimals, percent}) => {
      expect(roundHalfUp(numerator, denominator, decimals)).toBe(percent);
    }
  );

  it("rounds 23/40 = 57.5 up to 58, where floating point says 57", () => {
    expect(Math.round((23 / 40) * 100)).toBe(57);
    expect(roundHalfUp(23, 40, 0)).toBe(58);
  });

  it("lies within half a unit of the last digit, ties at the top, in whole numbers", () => {
    fc.assert(
      fc.property(anyProportion, fc.integer({min: 0, max: 6}), ({numerator, denominator}, decimals) => {
        const unit = 10n ** BigInt(decimals);
        const digits = BigInt(Math.round(roundHalfUp(numerator, denominator, decimals) * Number(unit)));
        const twice = 2n * BigInt(numerator) * 100n * unit;
        return (
          (2n * digits - 1n) * BigInt(denominator) <= twice &&
          twice < (2n * digits + 1n) * BigInt(denominator)
        );
      })
    );
  });
});

describe("roundHalfEven, where it parts from roundHalfUp", () => {
  it.each([
    {numerator: 1, denominator: 8, decimals: 0, exact: "12.5", up: 13, even: 12},
    {numerator: 3, denominator: 8, decimals: 0, exact: "37.5", up: 38, even: 38},
    {numerator: 1, denominator: 16, decimals: 1, exact: "6.25", up: 6.3, even: 6.2},
    {numerator: 3, denominator: 16, decimals: 1, exact: "18.75", up: 18.8, even: 18.8},
    {numerator: 5, denominator: 1000, decimals: 0, exact: "0.5", up: 1, even: 0},
    {numerator: 15, denominator: 1000, decimals: 0, exact: "1.5", up: 2, even: 2},
    {numerator: 25, denominator: 1000, decimals: 0, exact: "2.5", up: 3, even: 2},
    {numerator: 1, denominator: 8, decimals: 1, exact: "12.5", up: 12.5, even: 12.5},
    {numerator: 67, denominator: 130, decimals: 1, exact: "51.538…", up: 51.5, even: 51.5}
  ])(
    "takes $exact to $even, half up to $up, at $decimals decimals",
    ({numerator, denominator, decimals, up, even}) => {
      expect(roundHalfUp(numerator, denominator, decimals)).toBe(up);
      expect(roundHalfEven(numerator, denominator, decimals)).toBe(even);
    }
  );
});

describe("rounding refuses", () => {
  it.each([
    {what: "a denominator of 0", args: [0, 0, 1], message: /denominator is 0/},
    {
      what: "a numerator above the denominator",
      args: [36, 35, 1],
      message: /numerator exceeds denominator: 36 of 35/
    },
    {what: "a numerator that is not whole", args: [1.5, 35, 1], message: /numerator .*: 1\.5/},
    {what: "a denominator that is not a number", args: [1, Number.NaN, 1], message: /denominator .*: NaN/},
    {what: "negative decimals", args: [1, 35, -1], message: /decimals .*: -1/},
    {what: "thirteen decimals", args: [1, 35, 13], message: /decimals .*: 13/},
    {what: "half a decimal", args: [1, 35, 0.5], message: /decimals .*: 0\.5/}
  ] as const)("$what, and names it", ({args: [numerator, denominator, decimals], message}) => {
    for (const round of [roundHalfUp, roundHalfEven]) {
      expect(() => round(numerator, denominator, decimals)).toThrow(RangeError);
      expect(() => round(numerator, denominator, decimals)).toThrow(message);
    }
  });
});
