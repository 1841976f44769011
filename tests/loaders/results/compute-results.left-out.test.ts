import {beforeAll, expect, it} from "vitest";
import {computeResults} from "../../../loaders/results/compute-results.js";
import type {Results} from "../../../src/analysis/results.js";
import {withExtract} from "../../src/extract/small-extract.js";

/** An extract of interviews that has nothing but what every extract must have: nothing is compared, and there is no route. */
const fields = (...names: string[]) => ({fields: names.map((name) => ({name, type: "string"}))});
const tables = {
  patients: {columns: ["patient_id"], rows: ["I1", "I2", "I3"]},
  excerpts: {columns: ["excerpt_id", "patient_id"], rows: ["E1,I1", "E2,I2"]},
  codings: {columns: ["excerpt_id", "code", "coder"], rows: ["E1,work,ann", "E2,work,ann", "E2,home,ann"]},
  codebook: {columns: ["code", "kind", "label"], rows: ["work,theme,Work", "home,theme,Home"]}
};
const descriptor = {
  synthetic: true,
  study: {unit: {one: "interview", many: "interviews"}},
  resources: Object.entries(tables).map(([name, {columns}]) => ({
    name,
    path: `${name}.csv`,
    schema: fields(...columns)
  }))
};
const files = {
  "datapackage.json": JSON.stringify(descriptor),
  ...Object.fromEntries(
    Object.entries(tables).map(([name, {columns, rows}]) => [
      `${name}.csv`,
      [columns.join(","), ...rows, ""].join("\n")
    ])
  )
};

let results: Results;
beforeAll(async () => {
  results = await withExtract(files, computeResults);
});

it("counts all units together where nothing is compared, those without a coding among them", () => {
  expect(results.queries.get("theme-frequencies")).toEqual([
    {group: "all", theme: "work", label: "Work", patients: 2, codings: 2, denominator: 3},
    {group: "all", theme: "home", label: "Home", patients: 1, codings: 1, denominator: 3}
  ]);
  expect(results.queries.get("sample")).toMatchObject([
    {group: "all", patients: 3, patients_with_codings: 2}
  ]);
});

it("has no rows of what the extract leaves out, and says what it is of", () => {
  for (const query of ["identification-routes", "informants", "sample-characteristics", "reported"])
    expect(results.queries.get(query)).toEqual([]);
  expect(results.study).toMatchObject({
    unit: {one: "interview", many: "interviews"},
    groups: null,
    patients: 3,
    variables: []
  });
});

it("derives intervals alone: Wilson’s for 2 of 3", () => {
  const themes = results.derived.filter(({place}) => place === "Themes");
  expect(themes.map(({statement}) => statement)).toEqual([
    "Work: 2 of 3 interviews",
    "Home: 1 of 3 interviews"
  ]);
  // prop.test(2, 3, correct = FALSE)$conf.int in R
  expect(themes[0]?.values.lower).toBeCloseTo(0.2076596, 6);
  expect(themes[0]?.values.upper).toBeCloseTo(0.9385081, 6);
  expect(results.derived.every(({method}) => method.name === "wilson" || method.name === "share")).toBe(true);
});
