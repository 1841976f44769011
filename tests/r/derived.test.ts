import {beforeAll, describe, expect, it} from "vitest";
import {computeResults} from "../../loaders/results/compute-results.js";
import type {DerivedNumber} from "../../src/analysis/derived/derived-number.js";
import {useR} from "./webr.js";

const ask = useR();
let derived: DerivedNumber[];

beforeAll(async () => {
  ({derived} = await computeResults("data"));
});

/** R itself adds up tables within a relative 1e-7 of the observed one, and its root finder stops at about 1e-9. */
const tolerance = 1e-7;

describe("the R code beside a derived number", () => {
  it("gives the same names and numbers in R, for every number of the shipped extract", async () => {
    expect(derived.length).toBeGreaterThan(500);
    const apart: object[] = [];
    for (const {id, values, r} of derived) {
      const names = Object.keys(values);
      const code = `local({v <- {\n${r()}\n}; stopifnot(identical(names(v), c(${names.map((name) => `"${name}"`).join(", ")}))); unname(v)})`;
      const numbers = await ask(`suppressWarnings(${code})`);
      for (const [i, name] of names.entries()) {
        const ours = values[name] ?? Number.NaN;
        if (!same(ours, numbers[i])) apart.push({id, name, ours, r: numbers[i]});
      }
    }
    expect(apart).toEqual([]);
  });
});

function same(ours: number, r: number | undefined): boolean {
  if (r === undefined) return false;
  if (Number.isNaN(ours)) return Number.isNaN(r);
  return ours === r || Math.abs(ours - r) <= tolerance * Math.max(Math.abs(ours), Math.abs(r), 1e-6);
}
