import {describe, expect, it} from "vitest";
import {unimodal} from "../../../src/stats/unimodal.js";
import {expectRelatively} from "../../support/relatively.js";

/** The ratio of neighbouring binomial coefficients of n. */
const ofBinomial = (n: number) => (x: number) => (n - x) / (x + 1);

describe("unimodal", () => {
  it("stands in proportion: 1 4 6 4 1", () => {
    const {first, weights} = unimodal(0, 4, ofBinomial(4));
    expect(first).toBe(0);
    for (const [index, weight] of weights.entries())
      expectRelatively(weight / 1e100, ([1, 4, 6, 4, 1][index] as number) / 6, 1e-15);
  });

  it("may rise or fall all the way, and be of one number alone", () => {
    expect(unimodal(3, 5, () => 2).weights).toEqual([0.25e100, 0.5e100, 1e100]);
    expect(unimodal(3, 5, () => 0.5).weights).toEqual([1e100, 0.5e100, 0.25e100]);
    expect(unimodal(7, 7, () => 2)).toEqual({first: 7, weights: [1e100]});
  });

  it("leaves out what does not matter, on both sides", () => {
    const {first, weights} = unimodal(0, 1e9, ofBinomial(1e9), 40);
    expect(weights.length).toBeLessThan(500_000);
    expect(first).toBeGreaterThan(4.9e8);
    expect(first + weights.length).toBeLessThan(5.1e8);
    expect(Math.min(...[weights.at(0), weights.at(-1)].map(Number))).toBeGreaterThanOrEqual(1e60);
  });

  it("keeps weights down to 400 powers of ten below the highest, unless told otherwise", () => {
    expect(unimodal(0, 1000, () => 0.1).weights).toHaveLength(401);
    expect(unimodal(0, 1000, () => 0.1, 40).weights).toHaveLength(41);
  });
});
