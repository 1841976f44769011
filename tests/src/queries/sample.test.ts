import {afterAll, beforeAll, describe, it} from "vitest";
import type {Database} from "../../../loaders/disk/duckdb.js";
import {runQuery} from "../../../loaders/results/run-queries.js";
import {noFilters} from "../../../src/queries/filters.js";
import {narrowCohort} from "../../support/analysis.js";
import {levelFilters} from "../../support/filters.js";
import {rowsEqual} from "../../support/rows-equal.js";
import {openTinyExtract} from "../../support/tiny-extract.js";

let database: Database;
beforeAll(async () => {
  database = await openTinyExtract();
});
afterAll(() => database.close());

describe("sample", () => {
  it("counts patients, those with codings, coded excerpts and codings, each group among all in view", async () => {
    rowsEqual(
      await runQuery(database.connection, "sample"),
      ["group", "patients", "denominator", "patients_with_codings", "excerpts", "codings"],
      [
        ["adult", 4, 7, 3, 4, 8],
        ["child", 3, 7, 2, 2, 4],
        ["all", 7, 7, 5, 6, 12]
      ]
    );
  });
});

describe("patients-in-view", () => {
  it("counts the patients whom the filters let through", async () => {
    rowsEqual(
      await runQuery(database.connection, "patients-in-view"),
      ["group", "patients"],
      [
        ["adult", 4],
        ["child", 3],
        ["all", 7]
      ]
    );
    await narrowCohort(database.connection, levelFilters({sex: "Female"}));
    rowsEqual(
      await runQuery(database.connection, "patients-in-view"),
      ["group", "patients"],
      [
        ["adult", 3],
        ["child", 2],
        ["all", 5]
      ]
    );
    await narrowCohort(database.connection, noFilters);
  });
});

describe("sample-characteristics", () => {
  it("counts every level of every characteristic, in the order of the levels, missing and empty ones too", async () => {
    rowsEqual(
      await runQuery(database.connection, "sample-characteristics"),
      ["variable", "level", "group", "patients", "denominator"],
      [
        ["sex", "Male", "adult", 1, 4],
        ["sex", "Male", "child", 1, 3],
        ["sex", "Male", "all", 2, 7],
        ["sex", "Female", "adult", 3, 4],
        ["sex", "Female", "child", 2, 3],
        ["sex", "Female", "all", 5, 7],
        ["region_of_origin", "South", "adult", 2, 4],
        ["region_of_origin", "South", "child", 2, 3],
        ["region_of_origin", "South", "all", 4, 7],
        ["region_of_origin", "North", "adult", 2, 4],
        ["region_of_origin", "North", "child", 1, 3],
        ["region_of_origin", "North", "all", 3, 7],
        ["region_of_origin", "East", "adult", 0, 4],
        ["region_of_origin", "East", "child", 0, 3],
        ["region_of_origin", "East", "all", 0, 7],
        ["exploitation", "Sexual", "adult", 2, 4],
        ["exploitation", "Sexual", "child", 1, 3],
        ["exploitation", "Sexual", "all", 3, 7],
        ["exploitation", "Labour", "adult", 1, 4],
        ["exploitation", "Labour", "child", 2, 3],
        ["exploitation", "Labour", "all", 3, 7],
        ["exploitation", "Missing", "adult", 1, 4],
        ["exploitation", "Missing", "child", 0, 3],
        ["exploitation", "Missing", "all", 1, 7],
        ["age_band", "12-15", "adult", 0, 4],
        ["age_band", "12-15", "child", 1, 3],
        ["age_band", "12-15", "all", 1, 7],
        ["age_band", "16-17", "adult", 0, 4],
        ["age_band", "16-17", "child", 2, 3],
        ["age_band", "16-17", "all", 2, 7],
        ["age_band", "18-25", "adult", 2, 4],
        ["age_band", "18-25", "child", 0, 3],
        ["age_band", "18-25", "all", 2, 7],
        ["age_band", "26-33", "adult", 2, 4],
        ["age_band", "26-33", "child", 0, 3],
        ["age_band", "26-33", "all", 2, 7],
        ["referral_route", "GP", "adult", 3, 4],
        ["referral_route", "GP", "child", 2, 3],
        ["referral_route", "GP", "all", 5, 7],
        ["referral_route", "A&E", "adult", 1, 4],
        ["referral_route", "A&E", "child", 1, 3],
        ["referral_route", "A&E", "all", 2, 7]
      ]
    );
  });
});
