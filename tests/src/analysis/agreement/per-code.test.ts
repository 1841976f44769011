import {describe, expect, it} from "vitest";
import type {CodingPattern} from "../../../../src/analysis/agreement/patterns.js";
import {agreementByCode, highAgreementLowKappa} from "../../../../src/analysis/agreement/per-code.js";
import {expectRelatively} from "../../../support/relatively.js";

const pair = {first: "ann", second: "bea"};

function pattern(excerpts: number, ann: string, bea: string): CodingPattern {
  return {
    excerpts,
    sets: new Map([
      ["ann", new Set(ann.split(" "))],
      ["bea", new Set(bea.split(" "))]
    ])
  };
}

/** Fear: both on 20, ann alone on 5, bea alone on 10, neither on 15; debt is what stands there otherwise. */
const patterns = [
  pattern(20, "fear", "fear"),
  pattern(5, "fear debt", "debt"),
  pattern(10, "debt", "fear debt"),
  pattern(15, "debt", "debt")
];

describe("agreementByCode", () => {
  it("counts the two-by-two table of each code, and gives Cohen's kappa of it by hand: 0.4", () => {
    const [fear] = agreementByCode(patterns, pair, ["fear"]);
    expect(fear).toMatchObject({both: 20, firstOnly: 5, secondOnly: 10, neither: 15, total: 50});
    // observed 35/50 = 0.7; by chance (25 · 30 + 25 · 20) / 2500 = 0.5
    expectRelatively(Number(fear?.kappa.estimate), (0.7 - 0.5) / (1 - 0.5), 1e-12);
    expect(fear?.agreement.estimate).toBe(0.7);
    // Wilson's interval of 35 of 50: (36.92073 ± 6.63509) / 53.84146
    expectRelatively(Number(fear?.agreement.lower), 0.562496, 1e-5);
    expectRelatively(Number(fear?.agreement.upper), 0.808963, 1e-5);
  });

  it("keeps the order of the codebook, and leaves out what neither coder put", () => {
    const found = agreementByCode(patterns, pair, ["shame", "debt", "fear"]);
    expect(found.map(({code}) => code)).toEqual(["debt", "fear"]);
  });

  it("gives a kappa of 0 to a code that one coder alone ever put, and none to one that both put throughout", () => {
    const [rare, always] = agreementByCode(
      [pattern(9, "always", "always"), pattern(1, "always rare", "always")],
      pair,
      ["rare", "always"]
    );
    expect(rare?.kappa.estimate).toBe(0);
    expect(always?.kappa.estimate).toBeNull();
  });

  it("leaves out what a third coder put", () => {
    const third: CodingPattern = {
      excerpts: 3,
      sets: new Map([
        ["cleo", new Set(["fear"])],
        ["ann", new Set(["fear"])]
      ])
    };
    expect(agreementByCode([...patterns, third], pair, ["fear"])[0]?.total).toBe(50);
  });
});

describe("highAgreementLowKappa", () => {
  it("names codes with agreement of 90 % or more and a kappa under 0.6, the lowest first", () => {
    const rare = [
      pattern(94, "common", "common"),
      pattern(2, "rare", "rare"),
      pattern(4, "rare common", "common")
    ];
    const found = agreementByCode([...rare, pattern(2, "odd common", "common")], pair, [
      "common",
      "odd",
      "rare"
    ]);
    // rare: 98 of 102 alike, kappa 0.49; odd: 100 of 102 alike, kappa 0; common: always but for the two
    expect(highAgreementLowKappa(found).map(({code}) => code)).toEqual(["odd", "rare"]);
  });

  it("does not name a code whose agreement is low too", () => {
    expect(highAgreementLowKappa(agreementByCode(patterns, pair, ["fear"]))).toEqual([]);
  });
});
