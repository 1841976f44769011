import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Database} from "../../../loaders/disk/duckdb.js";
import {runQuery} from "../../../loaders/results/run-queries.js";
import {openQuerySession, type QuerySession} from "../../../src/engine/query-session.js";
import {parseCellAddress} from "../../../src/model/row.js";
import {nativeConnection, readSources, sqlNames} from "../../support/analysis.js";
import {cellOf, distinct, openable} from "../../support/cells.js";
import {readPrinted} from "../../support/printed.js";
import {rowsEqual} from "../../support/rows-equal.js";
import {openTinyExtract} from "../../support/tiny-extract.js";

let database: Database;
let session: QuerySession;
beforeAll(async () => {
  database = await openTinyExtract();
  session = await openQuerySession(nativeConnection(database.connection), await readSources(), {
    grouping: "age_group"
  });
});
afterAll(() => database.close());

describe("the rows behind a cell", () => {
  it("are the identifications of a route: both of a patient for whom two services spoke", async () => {
    rowsEqual(
      await session.supportingRows(
        "identification-routes",
        parseCellAddress("patients[group=adult; route=told]")
      ),
      ["group", "route", "patient_id", "informant", "is_primary"],
      [
        ["adult", "told", "P1", "police", true],
        ["adult", "told", "P1", "school", false],
        ["adult", "told", "P2", "police", false],
        ["adult", "told", "P4", null, true]
      ]
    );
  });

  const characteristics = [
    "age_group",
    "age_band",
    "sex",
    "region_of_origin",
    "exploitation",
    "referral_route"
  ];

  it("are the patients of a group", async () => {
    rowsEqual(
      await session.supportingRows("sample", parseCellAddress("patients[group=child]")),
      ["group", "patient_id", ...characteristics],
      [
        ["child", "P5", "child", "16-17", "Female", "North", "Labour", "A&E"],
        ["child", "P6", "child", "16-17", "Male", "South", "Sexual", "GP"],
        ["child", "P7", "child", "12-15", "Female", "South", "Labour", "GP"]
      ]
    );
  });

  it("are the patients of a level, also of the level Missing", async () => {
    rowsEqual(
      await session.supportingRows(
        "sample-characteristics",
        parseCellAddress("patients[group=all; variable=exploitation; level=Missing]")
      ),
      ["group", "variable", "level", "patient_id", ...characteristics],
      [["all", "exploitation", "Missing", "P4", "adult", "26-33", "Female", "North", null, "GP"]]
    );
  });

  it("are the codes of a kind", async () => {
    rowsEqual(
      await session.supportingRows("codebook-size", parseCellAddress("codes[kind=theme]")),
      ["kind", "code", "label", "origin"],
      [
        ["theme", "living", "Living conditions", "paper"],
        ["theme", "trust", "Trust", "paper"]
      ]
    );
  });

  it("are none where the cell is 0", async () => {
    expect(
      await session.supportingRows(
        "identification-routes",
        parseCellAddress("patients[group=all; route=recognised]")
      )
    ).toEqual([]);
  });
});

describe("behind every cell of every query that can be opened", () => {
  it("are all the queries that printed numbers name, and those alone are tested here", async () => {
    const files = (await sqlNames("supporting-rows")).filter((name) => name !== "cases-flow"); // see cases-queries.test.ts
    expect(files.sort()).toEqual(Object.keys(openable).sort());
    const named = readPrinted().flatMap(({query}) => (query === null ? [] : [query]));
    expect([...new Set(named)].filter((query) => !files.includes(query))).toEqual([]);
  });

  it.each(Object.entries(openable))("%s counts what stands behind it", async (query, shape) => {
    const rows = await runQuery(database.connection, query);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const behind = await session.supportingRows(query, cellOf(row, shape));
      expect({...row, [shape.measure]: distinct(behind, shape.unit)}).toEqual(row);
    }
  });
});
