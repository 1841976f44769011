import {afterAll, beforeAll, expect, it} from "vitest";
import {type Database, openDatabase, selectRows} from "../../../loaders/disk/duckdb.js";
import {defineViews, runQuery} from "../../../loaders/results/run-queries.js";

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  for (const sql of tables) await database.connection.run(sql);
  await defineViews(database.connection, null);
});
afterAll(() => database.close());

/** Work has care under it, and care nights under it: I1 has nights twice, I2 care itself, I3 work itself. */
const tables = [
  "CREATE TABLE patients AS FROM (VALUES ('I1'), ('I2'), ('I3')) AS t(patient_id)",
  "CREATE TABLE identifications (patient_id VARCHAR, route VARCHAR, informant VARCHAR, is_primary BOOLEAN)",
  "CREATE TABLE excerpts AS FROM (VALUES ('E1', 'I1'), ('E2', 'I2'), ('E3', 'I3'), ('E4', 'I1')) AS t(excerpt_id, patient_id)",
  `CREATE TABLE codings AS FROM (VALUES
    ('E1', 'nights', 'ann'), ('E4', 'nights', 'ann'), ('E2', 'care', 'ann'), ('E3', 'work', 'ann')
  ) AS t(excerpt_id, code, coder)`,
  "CREATE TABLE readings (excerpt_id VARCHAR, coder VARCHAR)",
  `CREATE TABLE codebook AS FROM (VALUES
    ('work', 'theme', NULL, 'Work'), ('care', 'subtheme', 'work', 'Care'), ('nights', 'subtheme', 'care', 'Nights')
  ) AS t(code, kind, parent, label)`,
  "CREATE TABLE levels (variable VARCHAR, label VARCHAR, level VARCHAR, position INTEGER)"
];

it("counts a theme with all that stands under it, and a subtheme with what stands under that", async () => {
  const rows = async (query: string) => await runQuery(database.connection, query);
  expect(await rows("theme-frequencies")).toMatchObject([{theme: "work", patients: 3, codings: 4}]);
  expect(await rows("subtheme-frequencies")).toMatchObject([
    {theme: "work", subtheme: "care", patients: 2, codings: 3},
    {theme: "work", subtheme: "nights", patients: 1, codings: 2}
  ]);
});

it("knows of each code what it stands under", async () => {
  const rows = await selectRows(database.connection, "SELECT code, ancestor FROM lineage ORDER BY ALL");
  expect(rows.map((row) => Object.values(row as object).join(" < "))).toEqual([
    "care < care",
    "care < work",
    "nights < care",
    "nights < nights",
    "nights < work",
    "work < work"
  ]);
});
