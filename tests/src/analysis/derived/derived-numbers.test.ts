import {beforeAll, describe, expect, it} from "vitest";
import {computeResults} from "../../../../loaders/results/compute-results.js";
import {derivedFrom, derivedNumbers} from "../../../../src/analysis/derived/derived-numbers.js";
import type {Results} from "../../../../src/analysis/results.js";
import type {Row} from "../../../../src/model/row.js";
import type {StudyDescription} from "../../../../src/model/study.js";

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
      expect(method.source).toMatch(/\b(1[89]\d\d|20\d\d)\b|^By definition/);
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
      expect(count(method, /^Comparison of adults and children: identification routes$/)).toBe(6);
      expect(count(method, /^Comparison of adults and children: themes$/)).toBe(5);
      expect(count(method, /^Comparison of adults and children: sample characteristics$/)).toBe(17);
    }
    expect(count("freeman-halton", /whole/)).toBe(3);
    expect(count("krippendorff", /^Agreement/)).toBe(2);
  });

  it("hold what the search and its reviewers, and the coders as a whole, give in a sentence", () => {
    const values = (id: string) => results.derived.find((number) => number.id === id)?.values;
    // 2 · 127 / (2 · 127 + 3 + 3); 125 of 133 alike; kappa of 123, 6, 2 and 2: (133 · 125 − 16157) / (133² − 16157)
    expect(values("f1 search")?.estimate).toBeCloseTo(254 / 260, 12);
    expect(values("wilson screening reviewer-a reviewer-b")?.estimate).toBeCloseTo(125 / 133, 12);
    expect(values("cohen screening reviewer-a reviewer-b")?.estimate).toBeCloseTo(468 / 1532, 12);
    expect(values("share double-coded")).toEqual({estimate: 187 / 905});
    expect(values("median-kappa coder-a coder-b")?.median).toBeGreaterThan(0);
  });

  it("are made from no other query than those that are said", () => {
    expect([...results.queries.keys()]).toEqual(expect.arrayContaining([...derivedFrom]));
  });
});

it("the derived numbers of agreement say that coders read excerpts where the extract knows it", () => {
  const both = {pattern: 1, excerpts: 3};
  const rows: Record<string, Row[]> = {
    "excerpts-by-coders": [
      {coders: 1, names: "ann", excerpts: 1},
      {coders: 2, names: "ann, bea", excerpts: 3}
    ],
    "double-coding": [
      {...both, coder: "ann", code: "fear", theme: "fear"},
      {...both, coder: "bea", code: null, theme: null}
    ]
  };
  const study = {unit: {one: "patient", many: "patients"}, groups: null, variables: [], codes: []};
  const saying = (readings: object) =>
    derivedNumbers({...study, ...readings} as unknown as StudyDescription, (query) => rows[query] ?? []).find(
      ({id}) => id.endsWith("double-coded")
    )?.statement;
  expect(saying({readings: true})).toBe("Read by two coders or more: 3 of 4 read excerpts");
  expect(saying({})).toBe("Coded by two coders or more: 3 of 4 coded excerpts");
});
