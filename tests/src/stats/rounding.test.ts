import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {roundHalfEven, roundHalfUp} from "../../../src/stats/index.js";
import {anyCount} from "../../support/counts.js";

describe("roundHalfUp", () => {
  it.each([
    {count: 41, total: 95, decimals: 0, percent: 43},
    {count: 22, total: 35, decimals: 0, percent: 63},
    {count: 67, total: 130, decimals: 1, percent: 51.5},
    {count: 15, total: 35, decimals: 1, percent: 42.9},
    {count: 21, total: 130, decimals: 1, percent: 16.2},
    {count: 76, total: 95, decimals: 1, percent: 80},
    {count: 0, total: 35, decimals: 1, percent: 0},
    {count: 35, total: 35, decimals: 1, percent: 100},
    {count: 1, total: 3, decimals: 6, percent: 33.333333}
  ])("gives $percent for $count of $total at $decimals decimals", ({count, total, decimals, percent}) => {
    expect(roundHalfUp(count, total, decimals)).toBe(percent);
  });

  it("rounds 23/40 = 57.5 up to 58, where floating point says 57", () => {
    expect(Math.round((23 / 40) * 100)).toBe(57);
    expect(roundHalfUp(23, 40, 0)).toBe(58);
  });

  it("lies within half a unit of the last digit, ties at the top, in whole numbers", () => {
    fc.assert(
      fc.property(anyCount, fc.integer({min: 0, max: 6}), ({count, total}, decimals) => {
        const unit = 10n ** BigInt(decimals);
        const digits = BigInt(Math.round(roundHalfUp(count, total, decimals) * Number(unit)));
        const twice = 2n * BigInt(count) * 100n * unit;
        return (2n * digits - 1n) * BigInt(total) <= twice && twice < (2n * digits + 1n) * BigInt(total);
      })
    );
  });
});

describe("roundHalfEven, where it parts from roundHalfUp", () => {
  it.each([
    {count: 1, total: 8, decimals: 0, exact: "12.5", up: 13, even: 12},
    {count: 3, total: 8, decimals: 0, exact: "37.5", up: 38, even: 38},
    {count: 1, total: 16, decimals: 1, exact: "6.25", up: 6.3, even: 6.2},
    {count: 3, total: 16, decimals: 1, exact: "18.75", up: 18.8, even: 18.8},
    {count: 5, total: 1000, decimals: 0, exact: "0.5", up: 1, even: 0},
    {count: 15, total: 1000, decimals: 0, exact: "1.5", up: 2, even: 2},
    {count: 25, total: 1000, decimals: 0, exact: "2.5", up: 3, even: 2},
    {count: 1, total: 8, decimals: 1, exact: "12.5", up: 12.5, even: 12.5},
    {count: 67, total: 130, decimals: 1, exact: "51.538…", up: 51.5, even: 51.5}
  ])("takes $exact to $even, half up to $up, at $decimals decimals", ({count, total, decimals, up, even}) => {
    expect(roundHalfUp(count, total, decimals)).toBe(up);
    expect(roundHalfEven(count, total, decimals)).toBe(even);
  });
});

describe("rounding refuses", () => {
  it.each([
    {what: "a total of 0", args: [0, 0, 1], message: /total is 0/},
    {what: "a count above the total", args: [36, 35, 1], message: /count exceeds total: 36 of 35/},
    {what: "a count that is not whole", args: [1.5, 35, 1], message: /count .*: 1\.5/},
    {what: "a total that is not a number", args: [1, Number.NaN, 1], message: /total .*: NaN/},
    {what: "negative decimals", args: [1, 35, -1], message: /decimals .*: -1/},
    {what: "thirteen decimals", args: [1, 35, 13], message: /decimals .*: 13/},
    {what: "half a decimal", args: [1, 35, 0.5], message: /decimals .*: 0\.5/}
  ] as const)("$what, and names it", ({args: [count, total, decimals], message}) => {
    for (const round of [roundHalfUp, roundHalfEven]) {
      expect(() => round(count, total, decimals)).toThrow(RangeError);
      expect(() => round(count, total, decimals)).toThrow(message);
    }
  });
});
