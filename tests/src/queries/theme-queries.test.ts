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

describe("theme-frequencies", () => {
  it("counts the patients of a theme and of its subthemes once, and every coding of them", async () => {
    rowsEqual(
      await runQuery(database.connection, "theme-frequencies"),
      ["group", "theme", "label", "patients", "codings", "denominator"],
      [
        ["adult", "living", "Living conditions", 2, 5, 4],
        ["adult", "trust", "Trust", 2, 3, 4],
        ["child", "living", "Living conditions", 2, 3, 3],
        ["child", "trust", "Trust", 1, 1, 3],
        ["all", "living", "Living conditions", 4, 8, 7],
        ["all", "trust", "Trust", 3, 4, 7]
      ]
    );
  });
});

describe("subtheme-frequencies", () => {
  it("counts the subtheme itself, by codebook order, and keeps a subtheme with nobody", async () => {
    rowsEqual(
      await runQuery(database.connection, "subtheme-frequencies"),
      ["group", "theme", "subtheme", "label", "patients", "codings", "denominator"],
      [
        ["adult", "living", "papers", "Papers", 1, 2, 4],
        ["adult", "living", "housing", "Housing", 1, 2, 4],
        ["adult", "trust", "silence", "Silence", 2, 2, 4],
        ["adult", "trust", "distance", "Distance", 0, 0, 4],
        ["child", "living", "papers", "Papers", 1, 1, 3],
        ["child", "living", "housing", "Housing", 2, 2, 3],
        ["child", "trust", "silence", "Silence", 1, 1, 3],
        ["child", "trust", "distance", "Distance", 0, 0, 3],
        ["all", "living", "papers", "Papers", 2, 3, 7],
        ["all", "living", "housing", "Housing", 3, 4, 7],
        ["all", "trust", "silence", "Silence", 3, 3, 7],
        ["all", "trust", "distance", "Distance", 0, 0, 7]
      ]
    );
  });
});

describe("theme-co-occurrence", () => {
  it("tells two themes in one patient from two themes in one excerpt", async () => {
    rowsEqual(
      await runQuery(database.connection, "theme-co-occurrence"),
      ["group", "theme_a", "theme_b", "label_a", "label_b", "patients", "excerpts", "denominator"],
      [
        ["adult", "living", "living", "Living conditions", "Living conditions", 2, 2, 4],
        ["adult", "living", "trust", "Living conditions", "Trust", 1, 0, 4],
        ["adult", "trust", "trust", "Trust", "Trust", 2, 2, 4],
        ["child", "living", "living", "Living conditions", "Living conditions", 2, 2, 3],
        ["child", "living", "trust", "Living conditions", "Trust", 1, 1, 3],
        ["child", "trust", "trust", "Trust", "Trust", 1, 1, 3],
        ["all", "living", "living", "Living conditions", "Living conditions", 4, 4, 7],
        ["all", "living", "trust", "Living conditions", "Trust", 2, 1, 7],
        ["all", "trust", "trust", "Trust", "Trust", 3, 3, 7]
      ]
    );
  });
});
