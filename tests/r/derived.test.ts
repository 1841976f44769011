import {cp, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {computeResults} from "../../loaders/results/compute-results.js";
import type {DerivedNumber} from "../../src/analysis/derived/derived-number.js";
import {inTemporaryFolder} from "../support/shipped-copy.js";
import {useR} from "./webr.js";

const ask = useR();

/** The numbers of the shipped extract as if it compared the five regions of origin: those of themes, and of whole tables. */
async function derivedByRegion(): Promise<DerivedNumber[]> {
  const levels = ["Europe", "Africa", "Asia", "Other", "Unknown"].map((level) => ({
    level,
    one: `${level} one`,
    many: level
  }));
  return inTemporaryFolder(async (folder) => {
    await cp("data", folder, {recursive: true});
    const description = join(folder, "datapackage.json");
    const extract = JSON.parse(await readFile(description, "utf8"));
    await writeFile(
      description,
      JSON.stringify({...extract, study: {groups: {field: "region_of_origin", levels}}})
    );
    const {derived} = await computeResults(folder);
    return derived.filter(({place}) => /: (themes|whole characteristics)$/.test(place));
  });
}

/** R itself adds up tables within a relative 1e-7 of the observed one, and its root finder stops at about 1e-9. */
const tolerance = 1e-7;

describe("the R code beside a derived number", () => {
  it("gives the same names and numbers in R, for every number of the shipped extract", async () => {
    const {derived} = await computeResults("data");
    expect(derived.length).toBeGreaterThan(500);
    await expectSameInR(derived);
  });

  it("does so where five groups are compared, all at once and pair by pair", async () => {
    const derived = await derivedByRegion();
    expect(new Set(derived.map(({method}) => method.name))).toEqual(
      new Set(["freeman-halton", "pearson-whole", "cramers-v", "newcombe", "fisher", "holm"])
    );
    await expectSameInR(derived);
  });
});

async function expectSameInR(derived: readonly DerivedNumber[]): Promise<void> {
  const apart: object[] = [];
  for (let i = 0; i < derived.length; i += atOnce) {
    const some = derived.slice(i, i + atOnce);
    const numbers = await ask(`suppressWarnings(c(${some.map(namedNumbers).join(",\n")}))`);
    for (const {id, values} of some)
      for (const [name, value] of Object.entries(values)) {
        const [ours, r] = [value ?? Number.NaN, numbers.shift()];
        if (!same(ours, r)) apart.push({id, name, ours, r});
      }
    expect(numbers, "R gives no more numbers than the names").toEqual([]);
  }
  expect(apart).toEqual([]);
}

/** How many numbers R is asked for in one go. */
const atOnce = 40;

/** R code that gives the values of a number, once R has seen that they have the names. */
function namedNumbers({id, values, r}: DerivedNumber): string {
  const names = Object.keys(values).map((name) => `"${name}"`);
  return `local({v <- {\n${r()}\n}; if (!identical(names(v), c(${names.join(", ")}))) stop(${JSON.stringify(`the names of ${id}`)}); unname(v)})`;
}

function same(ours: number, r: number | undefined): boolean {
  if (r === undefined) return false;
  if (Number.isNaN(ours)) return Number.isNaN(r);
  return ours === r || Math.abs(ours - r) <= tolerance * Math.max(Math.abs(ours), Math.abs(r), 1e-6);
}
