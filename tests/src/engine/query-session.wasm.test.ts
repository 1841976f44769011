import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {prepare} from "../../../loaders/build/prepare.js";
import {QueryError} from "../../../src/engine/connection.js";
import {openQuerySession, type QuerySession} from "../../../src/engine/query-session.js";
import {parseCellAddress} from "../../../src/model/row.js";
import {noFilters} from "../../../src/queries/filters.js";
import {readSources} from "../../support/analysis.js";
import {levelFilters} from "../../support/filters.js";
import {openWasm, type Wasm} from "../../support/wasm.js";

let root: string;
let wasm: Wasm;
let session: QuerySession;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "casebook-session-"));
  wasm = await openWasm(await prepare("data", root));
  session = await openQuerySession(wasm.connection, await readSources(), {grouping: "age_group"});
}, 60_000);

afterAll(async () => {
  wasm?.close();
  await rm(root, {recursive: true, force: true});
});

const inView = "SELECT count(*)::INTEGER AS patients FROM cohort";

/** How many patients the sample has in view, for the filters. */
async function patients(filters: {sex?: string}): Promise<unknown> {
  const rows = await session.rows("sample", levelFilters(filters));
  return rows?.at(-1)?.patients;
}

describe("a session on DuckDB-WASM", () => {
  it("answers only the newest filters", async () => {
    const calls = [patients({sex: "Male"}), patients({}), patients({sex: "Female"})];
    expect(await Promise.all(calls)).toEqual([undefined, undefined, 101]);
  });

  it("restores the cohort for the reader's own SQL and for the rows behind a cell, and narrows it again", async () => {
    expect(await patients({sex: "Female"})).toBe(101);
    expect(await session.sql(inView)).toEqual([{patients: 130}]);
    const males = levelFilters({sex: "Male"});
    expect(await session.sql(inView, {filters: males})).toEqual([{patients: 29}]);
    expect(await patients({sex: "Female"})).toBe(101);
    expect(await session.supportingRows("sample", parseCellAddress("patients[group=all]"))).toHaveLength(130);
    expect(await patients({sex: "Female"})).toBe(101);
  });

  it.each([
    {sql: "DELETE FROM patients"},
    {sql: "UPDATE patients SET sex = 'Male'"},
    {sql: "DROP TABLE excerpts"},
    {sql: "DROP TABLE members"},
    {sql: "DROP VIEW cohort"},
    {sql: "CREATE OR REPLACE TEMP TABLE members AS SELECT * FROM members LIMIT 1"},
    {sql: "ALTER TABLE codebook ADD COLUMN mine INTEGER"}
  ])("undoes what the reader's SQL changes: $sql", async ({sql}) => {
    const before = await session.rows("codebook", noFilters);
    await session.sql(sql);
    expect(await session.rows("codebook", noFilters)).toEqual(before);
    expect(await patients({sex: "Female"})).toBe(101);
    expect(await patients({})).toBe(130);
  });

  it.each(["SELEC 1", "SELECT nothing FROM patients", "SELECT error('no')"])(
    "rejects %s with the SQL and its cause, and goes on",
    async (sql) => {
      const error: unknown = await session.sql(sql).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(QueryError);
      expect(error).toMatchObject({name: "QueryError", sql, cause: expect.any(Error)});
      expect((error as QueryError).message).not.toBe("");
      expect(await session.sql(inView)).toEqual([{patients: 130}]);
    }
  );

  it("rejects a cell with a column that the query has not", async () => {
    await expect(
      session.supportingRows("sample", parseCellAddress("patients[age=7]"))
    ).rejects.toBeInstanceOf(QueryError);
  });

  it.each(["Female' OR true --", "Female'; DROP TABLE patients; --", '"Female"', "$1", "", "Fem\u0000ale"])(
    "binds the level %j, so that it is no SQL",
    async (level) => {
      expect(await patients({sex: level})).toBe(0);
      expect(await session.supportingRows("sample", {measure: "patients", where: {group: level}})).toEqual(
        []
      );
      expect(await patients({})).toBe(130);
    }
  );

  it("quotes a cell's column, so that it is no SQL", async () => {
    const column = 'group" = $1 OR true --';
    const supportingRows = session.supportingRows("sample", {measure: "patients", where: {[column]: "x"}});
    await expect(supportingRows).rejects.toBeInstanceOf(QueryError);
    expect(await patients({})).toBe(130);
  });
});
