import {describe, expect, it} from "vitest";
import {chiSquare} from "../../../src/stats/chi-square.js";
import type {TwoByTwo} from "../../../src/stats/contingency.js";
import {cramersV} from "../../../src/stats/cramers-v.js";
import {fisherExact} from "../../../src/stats/fisher-exact.js";
import {freemanHalton} from "../../../src/stats/freeman-halton.js";
import {midP} from "../../../src/stats/mid-p.js";
import {miettinenNurminen} from "../../../src/stats/miettinen-nurminen.js";
import {newcombe} from "../../../src/stats/newcombe.js";
import {wilson} from "../../../src/stats/wilson.js";
import {twoByTwo} from "../../support/reference.js";
import {expectRelatively} from "../../support/relatively.js";

/** The values have 12 digits. */
const tolerance = 1e-11;

function expectEnds(actual: {lower: number; upper: number}, [lower, upper]: readonly [number, number]): void {
  for (const [end, reference] of [
    [actual.lower, lower],
    [actual.upper, upper]
  ] as const) {
    if (Number.isFinite(reference)) expectRelatively(end, reference, tolerance);
    else expect(end).toBe(reference);
  }
}

it("has all 28 cases to go by", () => {
  expect(twoByTwo).toHaveLength(28);
});

describe.each(twoByTwo)("$id", (reference) => {
  const {x1, n1, x2, n2} = reference;
  const [a, b] = [
    {numerator: x1, denominator: n1},
    {numerator: x2, denominator: n2}
  ];
  const table: TwoByTwo = [
    [x1, n1 - x1],
    [x2, n2 - x2]
  ];

  it("wilson gives the reference intervals", () => {
    expectEnds(wilson(x1, n1), reference.wilson1);
    expectEnds(wilson(x2, n2), reference.wilson2);
  });

  it("newcombe and miettinenNurminen give the reference intervals", () => {
    expectEnds(newcombe(a, b), reference.newcombe_diff_ci);
    expectEnds(miettinenNurminen(a, b), reference.miettinen_nurminen_diff_ci);
  });

  it("fisherExact gives the reference p, odds ratio and interval", () => {
    const exact = fisherExact(table);
    expectRelatively(exact.pValue, reference.fisher_p_two_sided, tolerance);
    expectRelatively(freemanHalton(table).pValue, reference.fisher_p_two_sided, tolerance);
    expectEnds(exact, reference.cond_or_ci);
    if (reference.cond_or === null || !Number.isFinite(reference.cond_or))
      expect(exact.oddsRatio).toBe(reference.cond_or);
    else expectRelatively(exact.oddsRatio as number, reference.cond_or, tolerance);
  });

  it("midP gives the reference p, by either rule", () => {
    expectRelatively(midP(table).pValue, reference.midp_two_sided_minlike, tolerance);
    expectRelatively(midP(table, {rule: "doubled"}).pValue, reference.midp_two_sided_double, tolerance);
  });

  if (reference.chisq_uncorrected === null)
    it("chiSquare and cramersV refuse the empty margin", () => {
      expect(() => chiSquare(table)).toThrow(/sums to 0/);
      expect(() => cramersV(table)).toThrow(/sums to 0/);
    });
  else
    it("chiSquare and cramersV give the reference statistic, p and V", () => {
      const [plain, corrected] = [chiSquare(table), chiSquare(table, {yates: true})];
      expectRelatively(plain.statistic, Number(reference.chisq_uncorrected), tolerance);
      expectRelatively(plain.pValue, Number(reference.p_chisq_uncorrected), tolerance);
      expectRelatively(corrected.statistic, Number(reference.chisq_yates), tolerance);
      expectRelatively(corrected.pValue, Number(reference.p_chisq_yates), tolerance);
      expectRelatively(cramersV(table).estimate, Number(reference.phi_cramers_v), tolerance);
    });
});
