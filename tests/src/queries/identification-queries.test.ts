import {afterAll, beforeAll, describe, it} from "vitest";
import type {Database} from "../../../loaders/disk/duckdb.js";
import {runQuery} from "../../../loaders/results/run-queries.js";
import {rowsEqual} from "../../support/rows-equal.js";
import {openTinyExtract} from "../../support/tiny-extract.js";

let database: Database;
beforeAll(async () => {
  database = await openTinyExtract();
});
afterAll(() => database.close());

describe("identification-routes", () => {
  it("counts a patient once a route, under each of two routes, and keeps a route with nobody", async () => {
    rowsEqual(
      await runQuery(database.connection, "identification-routes"),
      ["group", "route", "label", "patients", "denominator"],
      [
        ["adult", "told", "Told by a service", 3, 4],
        ["adult", "disclosed", "Disclosed", 2, 4],
        ["adult", "recognised", "Recognised", 0, 4],
        ["child", "told", "Told by a service", 2, 3],
        ["child", "disclosed", "Disclosed", 1, 3],
        ["child", "recognised", "Recognised", 0, 3],
        ["all", "told", "Told by a service", 5, 7],
        ["all", "disclosed", "Disclosed", 3, 7],
        ["all", "recognised", "Recognised", 0, 7]
      ]
    );
  });
});

describe("informants", () => {
  it("counts among the patients of the route, those without a named informant included", async () => {
    rowsEqual(
      await runQuery(database.connection, "informants"),
      ["group", "informant", "label", "route", "patients", "denominator"],
      [
        ["adult", "school", "School", "told", 1, 3],
        ["adult", "police", "Police", "told", 2, 3],
        ["adult", "charity", "Charity", "told", 0, 3],
        ["child", "school", "School", "told", 1, 2],
        ["child", "police", "Police", "told", 1, 2],
        ["child", "charity", "Charity", "told", 0, 2],
        ["all", "school", "School", "told", 2, 5],
        ["all", "police", "Police", "told", 3, 5],
        ["all", "charity", "Charity", "told", 0, 5]
      ]
    );
  });
});

describe("themes-by-route", () => {
  it("counts patients of the route with the theme, among the patients of the route", async () => {
    rowsEqual(
      await runQuery(database.connection, "themes-by-route"),
      ["group", "route", "route_label", "theme", "theme_label", "patients", "denominator"],
      [
        ["adult", "told", "Told by a service", "living", "Living conditions", 2, 3],
        ["adult", "told", "Told by a service", "trust", "Trust", 1, 3],
        ["adult", "disclosed", "Disclosed", "living", "Living conditions", 1, 2],
        ["adult", "disclosed", "Disclosed", "trust", "Trust", 1, 2],
        ["adult", "recognised", "Recognised", "living", "Living conditions", 0, 0],
        ["adult", "recognised", "Recognised", "trust", "Trust", 0, 0],
        ["child", "told", "Told by a service", "living", "Living conditions", 1, 2],
        ["child", "told", "Told by a service", "trust", "Trust", 1, 2],
        ["child", "disclosed", "Disclosed", "living", "Living conditions", 1, 1],
        ["child", "disclosed", "Disclosed", "trust", "Trust", 0, 1],
        ["child", "recognised", "Recognised", "living", "Living conditions", 0, 0],
        ["child", "recognised", "Recognised", "trust", "Trust", 0, 0],
        ["all", "told", "Told by a service", "living", "Living conditions", 3, 5],
        ["all", "told", "Told by a service", "trust", "Trust", 2, 5],
        ["all", "disclosed", "Disclosed", "living", "Living conditions", 2, 3],
        ["all", "disclosed", "Disclosed", "trust", "Trust", 1, 3],
        ["all", "recognised", "Recognised", "living", "Living conditions", 0, 0],
        ["all", "recognised", "Recognised", "trust", "Trust", 0, 0]
      ]
    );
  });
});
