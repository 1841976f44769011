import {describe, expect, it} from "vitest";
import {
  alphaInput,
  alphaInterval,
  bootstrap,
  wholeAgreement
} from "../../../../src/analysis/agreement/alpha.js";
import type {CodingPattern} from "../../../../src/analysis/agreement/patterns.js";
import {krippendorffAlpha} from "../../../../src/stats/krippendorff-alpha.js";
import {expectRelatively} from "../../../support/relatively.js";

/** So many excerpts on which the coders put these sets, each written as codes with spaces. */
function pattern(excerpts: number, sets: Record<string, string>): CodingPattern {
  return {
    excerpts,
    sets: new Map(Object.entries(sets).map(([coder, codes]) => [coder, new Set(codes.split(" "))]))
  };
}

describe("wholeAgreement", () => {
  it("gives the published alpha of two observers over ten units, 0.095 (Krippendorff 2011, section A)", () => {
    const [a, b] = ["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"].map((values) => values.split(" "));
    const patterns = a?.map((value, unit) => pattern(1, {meg: value, owen: String(b?.[unit])})) ?? [];
    const {alpha, excerpts, alike} = wholeAgreement(patterns);
    // 4 mismatches; 14 zeros and 6 ones: 1 − 19 · 2 · 4 / (2 · 14 · 6)
    expectRelatively(Number(alpha), 1 - (19 * 4) / (14 * 6), 1e-12);
    expect({excerpts, alike}).toEqual({excerpts: 10, alike: 6});
  });

  it("takes a set as one value, whatever the order of its codes, and half a set as another", () => {
    const patterns = [
      pattern(2, {ann: "fear shame", bea: "shame fear"}),
      pattern(1, {ann: "fear shame", bea: "fear"})
    ];
    // 5 of the set and 1 of the half; 1 mismatch in 3 units: 1 − 5 · 2 / (2 · 5 · 1)
    expect(wholeAgreement(patterns)).toEqual({alpha: 0, excerpts: 3, alike: 2});
  });

  it("counts a unit of three coders as alike only where all three are", () => {
    const patterns = [
      pattern(1, {ann: "x", bea: "x", cleo: "x"}),
      pattern(1, {ann: "x", bea: "x", cleo: "y"}),
      pattern(1, {ann: "y", bea: "y"})
    ];
    const {alpha, alike} = wholeAgreement(patterns);
    expect(alike).toBe(2);
    // 5 x and 3 y; the second unit has 2 unlike pairs of ordered values each way, over 3 − 1: 4 / 2 = 2
    expectRelatively(Number(alpha), 1 - (7 * 2) / (2 * 5 * 3), 1e-12);
  });

  it("has no alpha where every coder always put the same, nor where nothing is double-coded", () => {
    expect(wholeAgreement([pattern(4, {ann: "x", bea: "x"})])).toEqual({alpha: null, excerpts: 4, alike: 4});
    expect(wholeAgreement([])).toEqual({alpha: null, excerpts: 0, alike: 0});
  });
});

describe("alphaInterval", () => {
  const patterns = [
    pattern(30, {ann: "x", bea: "x"}),
    pattern(12, {ann: "y", bea: "y"}),
    pattern(8, {ann: "x", bea: "y"})
  ];

  it("is of 2,000 resamples from the seed 15, and the same whenever it is asked for", () => {
    const interval = alphaInterval(patterns);
    expect(interval.repetitions).toBe(2000);
    expect(bootstrap).toEqual({repetitions: 2000, seed: 15});
    expect(alphaInterval(patterns)).toEqual(interval);
    const units = [
      ...Array(30).fill(["x", "x"]),
      ...Array(12).fill(["y", "y"]),
      ...Array(8).fill(["x", "y"])
    ];
    const {lower, upper} = krippendorffAlpha(units, {bootstrap: 2000, seed: 15});
    expect(interval).toMatchObject({lower, upper});
  });

  it("lies about the estimate and within what alpha can be", () => {
    const {lower, upper} = alphaInterval(patterns);
    const {alpha} = wholeAgreement(patterns);
    expect(Number(lower)).toBeLessThan(Number(alpha));
    expect(Number(upper)).toBeGreaterThan(Number(alpha));
    expect(Number(upper)).toBeLessThanOrEqual(1);
  });

  it("is of fewer resamples where there are very many excerpts, and says of how many", () => {
    const many = [pattern(4000, {ann: "x", bea: "x"}), pattern(1000, {ann: "x", bea: "y"})];
    expect(alphaInterval(many).repetitions).toBe(1000);
  });

  it("is not computed where there are too many excerpts even for 200 resamples", () => {
    const many = [pattern(20_000, {ann: "x", bea: "x"}), pattern(6000, {ann: "x", bea: "y"})];
    expect(alphaInterval(many)).toEqual({lower: null, upper: null, repetitions: 0});
  });
});

describe("alphaInput", () => {
  it("names equal sets by one number, and counts the excerpts of a pattern", () => {
    const patterns = [
      pattern(3, {ann: "fear shame", bea: "shame fear"}),
      pattern(2, {ann: "debt", bea: "fear shame", cleo: "fear"})
    ];
    expect(alphaInput(patterns)).toEqual({
      patterns: [
        {ratings: [1, 1], units: 3},
        {ratings: [2, 1, 3], units: 2}
      ],
      repetitions: 2000,
      seed: 15
    });
  });
});
