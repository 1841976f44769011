import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {nativeDatabase} from "../../../loaders/disk/duckdb.js";
import {type Extract, readExtract} from "../../../loaders/disk/read-extract.js";
import {createSearchTables} from "../../../loaders/results/search-tables.js";
import {describeStudy} from "../../../src/extract/describe-study.js";
import {describeTables} from "../../../src/extract/describe-tables.js";
import type {StudyDescription} from "../../../src/model/study.js";

let extract: Extract;
let study: StudyDescription;

beforeAll(async () => {
  extract = await readExtract("data");
  await createSearchTables(extract);
  study = await describeStudy(nativeDatabase(extract.connection), extract.package, "f".repeat(64));
});

afterAll(() => extract.close());

describe("the description of an extract", () => {
  it("says that the shipped one is synthetic, how many patients it has, and which paper it is about", () => {
    expect(study.synthetic).toBe(true);
    expect(study.patients).toBe(130);
    expect(study.creators).toEqual(["The Casebook authors"]);
    expect(study.sources.map(({path}) => path)).toEqual(["https://doi.org/10.1186/s12888-015-0679-3"]);
  });

  it("puts the characteristics in the order of the paper's Table 1, and says which are printed there", () => {
    expect(study.variables.map(({name, printed}) => [name, printed])).toEqual([
      ["sex", true],
      ["region_of_origin", true],
      ["age_band", true],
      ["exploitation", true],
      ["referral_route", true],
      ["age_group", true]
    ]);
    expect(study.variables[2]?.levels).toEqual(["8-11", "12-15", "16-17", "18-25", "26-33", "34+"]);
  });

  it("is made of an extract that compares no groups, though print has their sizes", async () => {
    const described = {...extract.package, study: {...extract.package.study, groups: null}};
    const {variables} = await describeStudy(nativeDatabase(extract.connection), described, "f".repeat(64));
    expect(variables.map(({name, printed}) => [name, printed])).toContainEqual(["age_group", false]);
  });

  it("says which characteristics only divide adults from children", () => {
    const dividing = study.variables.filter(({dividesGroups}) => dividesGroups);
    expect(dividing.map(({name}) => name)).toEqual(["age_band", "age_group"]);
  });

  it("holds every code with its origin, in the order of the codebook", () => {
    expect(study.codes).toHaveLength(40);
    expect(study.codes[0]).toEqual({
      code: "another-service",
      kind: "route",
      label: "Another service told staff",
      origin: "paper"
    });
  });

  it("puts the rules of a field into words", () => {
    const written = [{name: "identifications", rows: 167, parquetBytes: 1, csvBytes: 1}];
    const [table] = describeTables(extract.package, written);
    const rules = Object.fromEntries(table?.fields.map((field) => [field.name, field.rules]) ?? []);
    expect(rules.patient_id).toEqual(["always filled", "found in patients as patient_id"]);
    expect(rules.informant).toEqual(["may be empty", "found in codebook as code"]);
  });

  it("describes the tables that no file holds", () => {
    const written = [{name: "levels", rows: 24, parquetBytes: 1, csvBytes: 1}];
    expect(describeTables(extract.package, written)[0]?.fields.map(({name}) => name)).toEqual([
      "variable",
      "label",
      "level",
      "position"
    ]);
  });
});
