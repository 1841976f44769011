import {beforeAll, describe, expect, it} from "vitest";
import {computeResults} from "../../../../loaders/results/compute-results.js";
import {derivedFrom} from "../../../../src/analysis/derived/derived-numbers.js";
import type {Results} from "../../../../src/analysis/results.js";

let results: Results;

beforeAll(async () => {
  results = await computeResults("data");
});

describe("the derived numbers of the shipped extract", () => {
  it("have names of their own", () => {
    const ids = results.derived.map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("have a source, inputs in words, and code for R", () => {
    for (const {method, statement, r} of results.derived) {
      expect(method.source).toMatch(/\b1[89]\d\d|20\d\d\b/);
      expect(statement).toMatch(/\d/);
      expect(r()).toContain("c(");
    }
  });

  it("hold an interval for every share, and every method for every route, theme and level", () => {
    const count = (method: string, place: RegExp) =>
      results.derived.filter((number) => number.method.name === method && place.test(number.place)).length;
    expect(count("wilson", /^Identification routes$/)).toBe(6 * 3);
    expect(count("wilson", /^Sample characteristics$/)).toBe(23 * 3);
    for (const method of [
      "fisher",
      "yates",
      "pearson",
      "mid-p-likelihood",
      "mid-p-doubled",
      "newcombe",
      "miettinen-nurminen",
      "odds-ratio",
      "holm"
    ]) {
      expect(count(method, /^Adults and children: identification routes$/)).toBe(6);
      expect(count(method, /^Adults and children: themes$/)).toBe(5);
      expect(count(method, /^Adults and children: sample characteristics$/)).toBe(17);
    }
    expect(count("freeman-halton", /whole/)).toBe(3);
    expect(count("krippendorff", /^Agreement/)).toBe(2);
  });

  it("are made from no other query than those that are said", () => {
    expect([...results.queries.keys()]).toEqual(expect.arrayContaining([...derivedFrom]));
  });
});
