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

describe("codebook", () => {
  it("gives every code in its own order with the patients and codings of the code itself", async () => {
    rowsEqual(
      await runQuery(database.connection, "codebook"),
      [
        "code",
        "kind",
        "parent",
        "label",
        "definition",
        "include",
        "exclude",
        "origin",
        "patients",
        "codings"
      ],
      [
        ["told", "route", null, "Told by a service", "D1", "I1", null, "paper", 5, 0],
        ["disclosed", "route", null, "Disclosed", "D2", null, "X2", "illustrative", 3, 0],
        ["recognised", "route", null, "Recognised", "D3", null, null, "illustrative", 0, 0],
        ["school", "informant", "told", "School", "D4", null, null, "illustrative", 2, 0],
        ["police", "informant", "told", "Police", "D5", null, null, "illustrative", 3, 0],
        ["charity", "informant", "told", "Charity", "D6", null, null, "illustrative", 0, 0],
        ["living", "theme", null, "Living conditions", "D7", null, null, "paper", 1, 1],
        ["papers", "subtheme", "living", "Papers", "D8", null, null, "illustrative", 2, 3],
        ["housing", "subtheme", "living", "Housing", "D9", null, null, "illustrative", 3, 4],
        ["trust", "theme", null, "Trust", "D10", null, null, "paper", 1, 1],
        ["silence", "subtheme", "trust", "Silence", "D11", null, null, "illustrative", 3, 3],
        ["distance", "subtheme", "trust", "Distance", "D12", null, null, "illustrative", 0, 0]
      ]
    );
  });
});

describe("codebook-size", () => {
  it("counts the codes of each kind, in the order of the codebook", async () => {
    rowsEqual(
      await runQuery(database.connection, "codebook-size"),
      ["kind", "codes"],
      [
        ["route", 3],
        ["informant", 3],
        ["theme", 2],
        ["subtheme", 4]
      ]
    );
  });
});

describe("reported", () => {
  it("gives the printed numbers in the order of print, with percentages as text", async () => {
    rowsEqual(
      await runQuery(database.connection, "reported"),
      [
        ...["id", "place", "statement", "variable", "level", "group"],
        ...["n", "denominator", "percent", "note", "query", "cell"]
      ],
      [
        [
          "z",
          "abstract",
          "patients",
          null,
          null,
          "total",
          7,
          null,
          null,
          null,
          "sample",
          "patients[group=all]"
        ],
        ["a", "Table 1", null, "Sex", "Male", "adults", 1, 4, "25.0", "a note", null, null]
      ]
    );
  });
});
