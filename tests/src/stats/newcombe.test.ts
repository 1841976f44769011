import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {newcombe} from "../../../src/stats/index.js";
import {anyCount} from "../../support/counts.js";
import {twoByTwo} from "../../support/reference.js";
import {expectRelatively} from "../../support/relatively.js";

describe("newcombe, against 50-digit arithmetic", () => {
  it.each(twoByTwo)(
    "gives the reference interval of $id",
    ({x1, n1, x2, n2, newcombe_diff_ci: [lower, upper]}) => {
      const interval = newcombe({count: x1, total: n1}, {count: x2, total: n2});
      expectRelatively(interval.lower, lower, 1e-9);
      expectRelatively(interval.upper, upper, 1e-9);
    }
  );
});

describe("newcombe, against print (Newcombe 1998, Stat Med 17:873, table II, method 10)", () => {
  it.each([
    {name: "56/70 − 48/80", a: [56, 70], b: [48, 80], lower: "0.0524", upper: "0.3339"},
    {name: "9/10 − 3/10", a: [9, 10], b: [3, 10], lower: "0.1705", upper: "0.8090"},
    {name: "6/7 − 2/7", a: [6, 7], b: [2, 7], lower: "0.0582", upper: "0.8062"},
    {name: "5/56 − 0/29", a: [5, 56], b: [0, 29], lower: "-0.0381", upper: "0.1926"},
    {name: "0/10 − 0/20", a: [0, 10], b: [0, 20], lower: "-0.1611", upper: "0.2775"},
    {name: "0/10 − 0/10", a: [0, 10], b: [0, 10], lower: "-0.2775", upper: "0.2775"},
    {name: "10/10 − 0/20", a: [10, 10], b: [0, 20], lower: "0.6791", upper: "1.0000"},
    {name: "10/10 − 0/10", a: [10, 10], b: [0, 10], lower: "0.6075", upper: "1.0000"}
  ] as const)("gives $lower to $upper for $name", ({a, b, lower, upper}) => {
    const interval = newcombe({count: a[0], total: a[1]}, {count: b[0], total: b[1]});
    expect([interval.lower.toFixed(4), interval.upper.toFixed(4)]).toEqual([lower, upper]);
  });
});

describe("newcombe", () => {
  it("gives adults against children, 41/95 and 22/35, as −19.7 points (−36.6 to −0.4)", () => {
    const {difference, lower, upper} = newcombe({count: 41, total: 95}, {count: 22, total: 35});
    expect([difference, lower, upper].map((value) => (100 * value).toFixed(1))).toEqual([
      "-19.7",
      "-36.6",
      "-0.4"
    ]);
  });

  it("contains its difference and stays between −1 and 1", () => {
    fc.assert(
      fc.property(anyCount, anyCount, (a, b) => {
        const {difference, lower, upper} = newcombe(a, b);
        return -1 <= lower && lower <= difference && difference <= upper && upper <= 1;
      })
    );
  });

  it("mirrors when the groups are swapped", () => {
    fc.assert(
      fc.property(anyCount, anyCount, (a, b) => {
        const there = newcombe(a, b);
        const back = newcombe(b, a);
        expect(back.difference).toBeCloseTo(-there.difference, 14);
        expect(back.lower).toBeCloseTo(-there.upper, 14);
        expect(back.upper).toBeCloseTo(-there.lower, 14);
      })
    );
  });

  it("is centred on 0 for two equal groups", () => {
    fc.assert(
      fc.property(anyCount, (a) => {
        const {difference, lower, upper} = newcombe(a, a);
        expect(difference).toBe(0);
        expect(lower).toBeCloseTo(-upper, 14);
      })
    );
  });
});

describe("newcombe refuses", () => {
  const good = {count: 1, total: 2};
  it.each([
    {what: "a total of 0", bad: {count: 0, total: 0}, message: /total is 0/},
    {what: "a count above the total", bad: {count: 3, total: 2}, message: /count exceeds total: 3 of 2/},
    {what: "a count that is not whole", bad: {count: 1.5, total: 2}, message: /count .*: 1\.5/}
  ])("$what in either group", ({bad, message}) => {
    for (const attempt of [() => newcombe(bad, good), () => newcombe(good, bad)]) {
      expect(attempt).toThrow(RangeError);
      expect(attempt).toThrow(message);
    }
  });

  it("a level outside 0 to 1", () => {
    expect(() => newcombe(good, good, 1)).toThrow(new RangeError("level outside (0, 1): 1"));
  });
});
