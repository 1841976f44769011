import {describe, expect, it} from "vitest";
import {agreementByCode} from "../../../../src/analysis/agreement/per-code.js";
import {
  coefficient,
  highAgreementWords,
  kappaInterval,
  kappaWords,
  whyNone
} from "../../../../src/figures/findings/agreement-words.js";

const pair = {first: "ann", second: "bea"};

/** A code on which two coders have this table, among others that they always agree on. */
function agreementOn(code: string, both: number, firstOnly: number, secondOnly: number, neither: number) {
  const cell = (excerpts: number, ann: string[], bea: string[]) => ({
    excerpts,
    sets: new Map([
      ["ann", new Set([...ann, "other"])],
      ["bea", new Set([...bea, "other"])]
    ])
  });
  const patterns = [
    cell(both, [code], [code]),
    cell(firstOnly, [code], []),
    cell(secondOnly, [], [code]),
    cell(neither, [], [])
  ];
  return agreementByCode(patterns, pair, [code]);
}

const labelOf = (code: string) => code.toUpperCase();

describe("a coefficient", () => {
  it("has two decimals and a minus sign, and is a dash where there is none", () => {
    expect([0.794, 1, -0.051, -0.001, null].map(coefficient)).toEqual(["0.79", "1.00", "−0.05", "0.00", "–"]);
  });

  it("stands with its interval, unless the coders never differ and so show no spread", () => {
    const kappa = {estimate: 0.66, lower: 0.22, upper: 1, standardError: 0.22};
    expect(kappaWords(kappa)).toBe("0.66 (0.22 to 1.00)");
    expect(kappaWords({estimate: 1, lower: 1, upper: 1, standardError: 0})).toBe("1.00");
    expect(kappaInterval({estimate: null, lower: null, upper: null, standardError: null})).toBe("–");
  });
});

describe("highAgreementWords", () => {
  it("points out a code with 97 % agreement and a kappa of 0.39, and says why", () => {
    // 1 both, 1 and 2 alone, 96 neither: observed 0.97, by chance (2 · 3 + 98 · 97) / 10000 = 0.9512
    const [words] = highAgreementWords(agreementOn("rare", 1, 1, 2, 96), labelOf);
    expect(words).toContain(
      "One code has agreement of 90 % or more and yet a kappa under 0.60: “RARE” (97 % agreement, kappa 0.39, put on 4 of 100 excerpts)."
    );
    expect(words).toContain("two coders agree on most excerpts by chance alone");
  });

  it("counts several such codes and names each", () => {
    const codes = [...agreementOn("rare", 1, 1, 2, 96), ...agreementOn("once", 0, 1, 0, 99)];
    expect(highAgreementWords(codes, labelOf)[0]).toContain("2 codes have agreement of 90 % or more");
    expect(highAgreementWords(codes, labelOf)[0]).toContain("“ONCE” (99 % agreement, kappa 0.00");
  });

  it("says so where there is none, and where agreement and kappa are furthest apart", () => {
    const codes = [...agreementOn("good", 40, 2, 2, 56), ...agreementOn("fair", 4, 1, 1, 94)];
    expect(highAgreementWords(codes, labelOf)[0]).toContain(
      "No code has agreement of 90 % or more with a kappa under 0.60. The two are furthest apart on “FAIR” (98 % agreement, kappa 0.79"
    );
  });

  it("says nothing where the coders never differ", () => {
    expect(highAgreementWords(agreementOn("clear", 5, 0, 0, 5), labelOf)).toEqual([]);
    expect(highAgreementWords([], labelOf)).toEqual([]);
  });
});

describe("whyNone", () => {
  const set = (coders: number, names: string | null, excerpts: number) => ({
    coders,
    names,
    excerpts,
    denominator: 9
  });

  it("says that one coder put every code", () => {
    expect(whyNone([set(0, null, 4), set(1, "ann", 5)], "coded")).toContain("One coder, ann, put every code");
  });

  it("says that no two coders share an excerpt", () => {
    expect(whyNone([set(0, null, 0), set(1, "ann", 5), set(1, "bea", 4)], "coded")).toContain(
      "more than one of the coders ann and bea"
    );
  });

  it("says that nothing is coded", () => {
    expect(whyNone([set(0, null, 9)], "coded")).toContain("No excerpt is coded");
    expect(whyNone([set(0, null, 9)], "read")).toContain("No excerpt is read");
  });

  it("says nothing where something is double-coded", () => {
    expect(whyNone([set(0, null, 0), set(1, "ann", 5), set(2, "ann, bea", 1)], "coded")).toBeUndefined();
  });
});
