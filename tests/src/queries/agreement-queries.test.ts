import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Database, openDatabase} from "../../../loaders/disk/duckdb.js";
import {defineViews, runQuery} from "../../../loaders/results/run-queries.js";
import {openQuerySession, type QuerySession} from "../../../src/engine/query-session.js";
import {parseCellAddress} from "../../../src/model/row.js";
import {narrowCohort, nativeConnection, readSources} from "../../support/analysis.js";
import {levelFilters} from "../../support/filters.js";
import {rowsEqual} from "../../support/rows-equal.js";
import {openTinyExtract} from "../../support/tiny-extract.js";

const patternColumns = ["pattern", "coder", "code", "theme", "excerpts"];
const coderColumns = ["coders", "names", "excerpts", "denominator"];

describe("in the tiny extract, where A and B both coded E1, E3, E4 and E6", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTinyExtract();
  });
  afterAll(() => database.close());

  it("excerpts-by-coders counts every excerpt once, first those that nobody coded", async () => {
    rowsEqual(await runQuery(database.connection, "excerpts-by-coders"), coderColumns, [
      [0, null, 1, 7],
      [1, "A", 2, 7],
      [2, "A, B", 4, 7]
    ]);
  });

  it("double-coding has a pattern for each, with the codes of both in the order of the codebook", async () => {
    rowsEqual(await runQuery(database.connection, "double-coding"), patternColumns, [
      [1, "A", "housing", "living", 1],
      [1, "B", "silence", "trust", 1],
      [2, "A", "living", "living", 1],
      [2, "A", "housing", "living", 1],
      [2, "B", "housing", "living", 1],
      [3, "A", "papers", "living", 1],
      [3, "B", "papers", "living", 1],
      [4, "A", "silence", "trust", 1],
      [4, "B", "trust", "trust", 1]
    ]);
  });

  it("both follow the filters: of the men (P2, P6), E3 is double-coded and E7 is not", async () => {
    await narrowCohort(database.connection, levelFilters({sex: "Male"}));
    rowsEqual(await runQuery(database.connection, "excerpts-by-coders"), coderColumns, [
      [0, null, 0, 2],
      [1, "A", 1, 2],
      [2, "A, B", 1, 2]
    ]);
    rowsEqual(await runQuery(database.connection, "double-coding"), patternColumns, [
      [1, "A", "papers", "living", 1],
      [1, "B", "papers", "living", 1]
    ]);
    await narrowCohort(database.connection, levelFilters({sex: "Nobody"}));
    rowsEqual(await runQuery(database.connection, "excerpts-by-coders"), coderColumns, [[0, null, 0, 0]]);
    rowsEqual(await runQuery(database.connection, "double-coding"), patternColumns, []);
  });
});

/** Six excerpts of one patient, coded by up to three coders. */
const codings = [
  ["E1", "fear", "ann"],
  ["E1", "shame", "ann"],
  ["E1", "shame", "bea"],
  ["E1", "fear", "bea"], // alike, though in another order
  ["E2", "shame", "ann"],
  ["E2", "fear", "ann"],
  ["E2", "fear", "bea"],
  ["E2", "shame", "bea"], // the same pattern as E1
  ["E3", "fear", "ann"],
  ["E3", "fear", "cleo"],
  ["E4", "fear", "ann"],
  ["E4", "fear", "bea"],
  ["E4", "debt", "cleo"], // three coders, one of them otherwise
  ["E5", "debt", "cleo"] // one coder
] as const;

describe("with three coders", () => {
  let database: Database;
  let session: QuerySession;
  beforeAll(async () => {
    database = await openDatabase();
    for (const sql of threeCoders()) await database.connection.run(sql);
    await defineViews(database.connection, null);
    session = await openQuerySession(nativeConnection(database.connection), await readSources(), {
      grouping: "age_group"
    });
  });
  afterAll(() => database.close());

  it("excerpts-by-coders tells every set of coders apart", async () => {
    rowsEqual(await runQuery(database.connection, "excerpts-by-coders"), coderColumns, [
      [0, null, 1, 6],
      [1, "cleo", 1, 6],
      [2, "ann, bea", 2, 6],
      [2, "ann, cleo", 1, 6],
      [3, "ann, bea, cleo", 1, 6]
    ]);
  });

  it("double-coding counts excerpts coded alike under one pattern, the commonest first", async () => {
    rowsEqual(await runQuery(database.connection, "double-coding"), patternColumns, [
      [1, "ann", "fear", "feelings", 2],
      [1, "ann", "shame", "feelings", 2],
      [1, "bea", "fear", "feelings", 2],
      [1, "bea", "shame", "feelings", 2],
      [2, "ann", "fear", "feelings", 1],
      [2, "bea", "fear", "feelings", 1],
      [2, "cleo", "debt", "money", 1],
      [3, "ann", "fear", "feelings", 1],
      [3, "cleo", "fear", "feelings", 1]
    ]);
  });

  it("has behind it the excerpts on which any coder differs, with every coder's codes and the text", async () => {
    rowsEqual(
      await session.supportingRows("double-coding", parseCellAddress("excerpts[agreement=different]")),
      ["pattern", "agreement", "patient_id", "excerpt_id", "coder", "code", "label", "text"],
      [
        [2, "different", "P1", "E4", "ann", "fear", "Fear", "Text 4"],
        [2, "different", "P1", "E4", "bea", "fear", "Fear", "Text 4"],
        [2, "different", "P1", "E4", "cleo", "debt", "Debt", "Text 4"]
      ]
    );
    const alike = await session.supportingRows("double-coding", parseCellAddress("excerpts[pattern=1]"));
    expect(alike.map(({excerpt_id, agreement}) => `${excerpt_id} ${agreement}`)).toEqual([
      ...Array(4).fill("E1 same"),
      ...Array(4).fill("E2 same")
    ]);
  });
});

describe("where the extract says who read an excerpt", () => {
  let database: Database;
  let session: QuerySession;
  beforeAll(async () => {
    database = await openDatabase();
    // E2 was coded by both, and one of the two is said to have read it; E5 was coded by cleo and read by ann besides; E6
    // has no code: bea and cleo read it
    const readings = [
      ["E2", "ann"],
      ["E5", "ann"],
      ["E6", "bea"],
      ["E6", "cleo"]
    ] as const;
    for (const sql of threeCoders(readings)) await database.connection.run(sql);
    await defineViews(database.connection, null);
    session = await openQuerySession(nativeConnection(database.connection), await readSources(), {
      grouping: null
    });
  });
  afterAll(() => database.close());

  it("excerpts-by-coders counts who read, and a coding is a reading", async () => {
    rowsEqual(await runQuery(database.connection, "excerpts-by-coders"), coderColumns, [
      [0, null, 0, 6],
      [2, "ann, bea", 2, 6],
      [2, "ann, cleo", 2, 6],
      [2, "bea, cleo", 1, 6],
      [3, "ann, bea, cleo", 1, 6]
    ]);
  });

  it("double-coding has a row without a code for a coder who put none", async () => {
    const rows = await runQuery(database.connection, "double-coding");
    rowsEqual(
      rows.filter(({pattern}) => Number(pattern) > 1),
      patternColumns,
      [
        [2, "ann", null, null, 1],
        [2, "cleo", "debt", "money", 1],
        [3, "ann", "fear", "feelings", 1],
        [3, "bea", "fear", "feelings", 1],
        [3, "cleo", "debt", "money", 1],
        [4, "ann", "fear", "feelings", 1],
        [4, "cleo", "fear", "feelings", 1],
        [5, "bea", null, null, 1],
        [5, "cleo", null, null, 1]
      ]
    );
  });

  it("has behind it a coder's none where another put a code, and none of an excerpt that all left alone", async () => {
    const rows = await session.supportingRows(
      "double-coding",
      parseCellAddress("excerpts[agreement=different]")
    );
    expect(rows.map(({excerpt_id, coder, label}) => [excerpt_id, coder, label])).toEqual([
      ["E4", "ann", "Fear"],
      ["E4", "bea", "Fear"],
      ["E4", "cleo", "Debt"],
      ["E5", "ann", null],
      ["E5", "cleo", "Debt"]
    ]);
  });
});

describe("with one coder only", () => {
  it("there is no pattern, and one row for the coder", async () => {
    const database = await openTinyExtract();
    await database.connection.run("DELETE FROM codings WHERE coder = 'B'");
    await defineViews(database.connection, "age_group");
    rowsEqual(await runQuery(database.connection, "double-coding"), patternColumns, []);
    rowsEqual(await runQuery(database.connection, "excerpts-by-coders"), coderColumns, [
      [0, null, 1, 7],
      [1, "A", 6, 7]
    ]);
    database.close();
  });
});

/** The tables of the six excerpts, and who read which besides; nobody said so by default. */
function threeCoders(readings: ReadonlyArray<readonly [excerpt: string, coder: string]> = []): string[] {
  const read = ["(NULL, NULL)", ...readings.map(([excerpt, coder]) => `('${excerpt}', '${coder}')`)];
  const texts = [1, 2, 3, 4, 5, 6].map((n) => `('E${n}', 'P1', 'Text ${n}')`);
  const rows = codings.map((coding) => `(${coding.map((value) => `'${value}'`).join(", ")})`);
  return [
    "CREATE TABLE patients AS SELECT 'P1' AS patient_id, 'Female' AS sex",
    "CREATE TABLE levels AS SELECT 'sex' AS variable, 'Sex' AS label, 'Female' AS level, 1 AS position",
    "CREATE TABLE identifications (patient_id VARCHAR, route VARCHAR, informant VARCHAR)",
    `CREATE TABLE excerpts AS FROM (VALUES ${texts.join(", ")}) AS t(excerpt_id, patient_id, text)`,
    `CREATE TABLE codings AS FROM (VALUES ${rows.join(", ")}) AS t(excerpt_id, code, coder)`,
    `CREATE TABLE readings AS FROM (VALUES ${read.join(", ")}) AS t(excerpt_id, coder) WHERE excerpt_id IS NOT NULL`,
    `CREATE TABLE codebook AS FROM (VALUES
      ('money', 'theme', NULL, 'Money'),
      ('debt', 'subtheme', 'money', 'Debt'),
      ('feelings', 'theme', NULL, 'Feelings'),
      ('fear', 'subtheme', 'feelings', 'Fear'),
      ('shame', 'subtheme', 'feelings', 'Shame')
    ) AS t(code, kind, parent, label)`
  ];
}
