import {describe, expect, it} from "vitest";
import {codeAgreement} from "../../../../src/figures/findings/code-agreement.js";
import {codeConfusion} from "../../../../src/figures/findings/code-confusion.js";
import type {Row} from "../../../../src/model/row.js";
import {
  codesOfSituation,
  expectNames,
  holds,
  largest,
  quoted,
  type Random
} from "../../../support/headlines.js";

const pair = {first: "ann", second: "bea", excerpts: 0};

/** Excerpts on which each of two coders put one code. */
function randomCodings({whole}: Random): Row[] {
  const codes = codesOfSituation.slice(0, whole(1, 4));
  const one = () => codes[whole(0, codes.length - 1)] ?? "";
  return Array.from({length: whole(1, 9)}, (_, pattern) => pattern).flatMap((pattern) => {
    const [first, excerpts] = [one(), whole(1, 6)];
    const second = whole(0, 1) ? first : one();
    return [
      {pattern, coder: "ann", code: first, theme: first, excerpts},
      {pattern, coder: "bea", code: second, theme: second, excerpts}
    ];
  });
}

type Pair = {ann: string; bea: string; excerpts: number};

function pairsIn(rows: readonly Row[]): Pair[] {
  return rows
    .filter(({coder}) => coder === "ann")
    .map(({pattern, code, excerpts}) => ({
      ann: String(code),
      bea: String(rows.find((row) => row.pattern === pattern && row.coder === "bea")?.code),
      excerpts: Number(excerpts)
    }));
}

function count(pairs: readonly Pair[], which: (pair: Pair) => boolean = () => true): number {
  return pairs.filter(which).reduce((sum, {excerpts}) => sum + excerpts, 0);
}

describe("a headline about two coders holds", () => {
  it("of the code with the lowest kappa", () => {
    const check = (title: string, rows: readonly Row[]) => {
      const pairs = pairsIn(rows);
      const total = count(pairs);
      const kappas = codesOfSituation.flatMap((code) => {
        const [ann, bea] = [
          count(pairs, (each) => each.ann === code),
          count(pairs, (each) => each.bea === code)
        ];
        const both = count(pairs, (each) => each.ann === code && each.bea === code);
        const observed = (total - ann - bea + 2 * both) / total;
        const expected = (ann * bea + (total - ann) * (total - bea)) / total ** 2;
        if (ann + bea === 0 || expected === 1) return [];
        return [{code, on: ann + bea - both, kappa: (observed - expected) / (1 - expected)}];
      });
      const ranked = kappas.filter(({on}) => on >= 5 && total >= 10);
      const claim =
        /^Kappa is lowest on (.+), (−?\d\.\d\d)(, of codes on five excerpts or more)?; its median over (\d+) codes?/.exec(
          title
        );
      expect(claim !== null).toBe(ranked.length > 0);
      if (!claim) return false;
      const best = largest(ranked, ({kappa}) => -kappa);
      expectNames(
        claim[1] ?? "",
        best.map(({code}) => code)
      );
      expect(Math.abs(Number(claim[2]?.replace("−", "-")) - (best[0]?.kappa ?? 9))).toBeLessThan(0.00501);
      expect(claim[3] !== undefined).toBe(ranked.length < kappas.length);
      expect(Number(claim[4])).toBe(kappas.length);
      return true;
    };
    expect(holds(codeAgreement(pair), randomCodings, check)).toBeGreaterThan(125);
  });

  it("of the codes that stand in each other's place", () => {
    const check = (title: string, rows: readonly Row[]) => {
      const pairs = pairsIn(rows);
      const total = count(pairs);
      const unlike = codesOfSituation.flatMap((one, i) =>
        codesOfSituation.slice(i + 1).map((other) => ({
          names: [one, other],
          excerpts: count(
            pairs,
            ({ann, bea}) => (ann === one && bea === other) || (ann === other && bea === one)
          )
        }))
      );
      const best = largest(unlike, ({excerpts}) => excerpts);
      const most = best[0]?.excerpts ?? 0;
      const claim = /^Most often, .* put (.+): (\d+) excerpts?( each)?$/.exec(title);
      expect(claim !== null).toBe(most >= 5 && total >= 10);
      if (!claim) {
        const differing = count(pairs, ({ann, bea}) => ann !== bea);
        expect(title).toMatch(
          differing === 0
            ? /never differ in a code/
            : new RegExp(`differ in a code on ${differing} of ${total} excerpts`)
        );
        return false;
      }
      const said = quoted(title);
      if (said.length === 0) expectNames(claim[1] ?? "", best.map(String));
      else {
        const named = said.flatMap((name, i) => (i % 2 ? [] : [[name, said[i + 1]].sort().join()]));
        expect(named.sort()).toEqual(best.map(({names}) => [...names].sort().join()).sort());
      }
      expect([Number(claim[2]), claim[3] !== undefined]).toEqual([most, best.length > 1]);
      return true;
    };
    expect(holds(codeConfusion("code", pair), randomCodings, check)).toBeGreaterThan(50);
  });
});
