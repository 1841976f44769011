import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {openDatabase, quoteLiteral} from "../../../loaders/disk/duckdb.js";
import {compareWithKey} from "./quality.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-quality-"));
  const {connection, close} = await openDatabase();
  const write = (name: string, columns: string, rows: string) =>
    connection.run(
      `COPY (SELECT * FROM (VALUES ${rows}) AS t(${columns})) TO ${quoteLiteral(join(folder, name))} (FORMAT parquet)`
    );
  await write("people.parquet", "person_id", "('A'), ('B'), ('C'), ('D'), ('E'), ('F'), ('G')");
  await write(
    "key.parquet",
    "person_id, planted, form",
    `('A', 'case', 'named'), ('A', 'case', 'named'), ('A', 'near miss', 'denied'), ('B', 'case', 'named'),
    ('B', 'case', 'told'), ('C', 'near miss', 'denied'), ('D', 'near miss', 'denied')`
  );
  await write("candidates.parquet", "person_id", "('A'), ('C'), ('E')");
  close();
});

afterAll(() => rm(folder, {recursive: true, force: true}));

test("people are held against the key once each, and once in each form that they carry", async () => {
  const {outcome, forms} = await compareWithKey(folder, join(folder, "candidates.parquet"));
  expect(outcome).toEqual({truePositives: 1, falsePositives: 2, falseNegatives: 1});
  expect(forms).toEqual([
    {planted: "case", form: "named", people: 2, found: 1},
    {planted: "case", form: "told", people: 1, found: 0},
    {planted: "near miss", form: "denied", people: 2, found: 1},
    {planted: "nothing", form: "nothing planted", people: 3, found: 1}
  ]);
});
