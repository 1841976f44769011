import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {prepare} from "../../../loaders/build/prepare.js";
import {openQuerySession, type QuerySession} from "../../../src/engine/query-session.js";
import {readSources} from "../../support/analysis.js";
import {levelFilters} from "../../support/filters.js";
import {openWasm, type Wasm} from "../../support/wasm.js";

let wasm: Wasm;
let session: QuerySession;

beforeAll(async () => {
  wasm = await openWasm(await prepare("data"));
  session = await openQuerySession(wasm.connection, await readSources(), {grouping: "age_group"});
}, 60_000);

afterAll(() => wasm?.close());

describe("an engine that is shut in", () => {
  it.each([
    "FROM 'https://example.org/patients.csv'",
    "FROM read_csv('patients.csv')",
    "FROM read_text('/etc/hostname')",
    "FROM read_blob('package.json')",
    "FROM glob('*')",
    "FROM read_parquet('patients.parquet')",
    "FROM read_json('package.json')",
    "ATTACH 'https://example.org/patients.duckdb' AS elsewhere",
    "ATTACH 'patients.duckdb' AS elsewhere",
    "COPY patients TO 'patients.csv'",
    "EXPORT DATABASE 'elsewhere'",
    "IMPORT DATABASE 'elsewhere'",
    "LOAD httpfs",
    "LOAD './httpfs.duckdb_extension.wasm'",
    "SELECT '{}'::JSON"
  ])("reaches no file, address or extension: %s", async (sql) => {
    await expect(session.sql(sql)).rejects.toThrow(
      /Permission Error|Loading external extensions is disabled/
    );
  });

  it.each([
    "SET enable_external_access = true",
    "RESET enable_external_access",
    "SET lock_configuration = false",
    "SET custom_extension_repository = 'https://example.org'",
    "SET allowed_directories = ['/']",
    "PRAGMA threads = 4"
  ])("lets nobody change that: %s", async (sql) => {
    await expect(wasm.connection.run(sql)).rejects.toThrow("the configuration has been locked");
    await expect(session.sql(sql)).rejects.toThrow("would change the engine for all that follows");
  });

  it.each([
    "SET schema = 'information_schema'",
    "SET GLOBAL threads = 1",
    "SET VARIABLE mine = 1",
    "use memory.pg_catalog",
    "PRAGMA enable_profiling",
    "/* a comment */ -- and another\n;PRAGMA disable_optimizer",
    "PREPARE mine AS SELECT 1",
    "EXPLAIN ANALYZE SET VARIABLE mine = 1",
    "EXPLAIN (ANALYZE, FORMAT json) PREPARE mine AS SELECT 1",
    "CALL enable_logging(storage = 'file')",
    "SELECT count(*) FROM \"Enable_Logging\"('QueryLog')",
    "FROM query('FROM enable_' || 'logging()')",
    "FROM query /* nothing */ ('FROM enable_' || 'logging()')",
    "SELECT setseed(0.5)"
  ])("keeps nothing of what no transaction undoes: %s", async (sql) => {
    await expect(session.sql(sql)).rejects.toThrow("would change the engine for all that follows");
    const [kept] = await session.sql(
      "SELECT current_schema() AS of_schema, getvariable('mine') AS mine, (SELECT count(*)::INTEGER FROM duckdb_prepared_statements() WHERE name = 'mine') AS prepared"
    );
    expect(kept).toEqual({of_schema: "main", mine: null, prepared: 0});
  });

  it.each([
    ["CREATE MACRO mine(a) AS a + 1", "SELECT mine(1)"],
    ["CREATE TEMP MACRO mine(a) AS a + 1", "SELECT mine(1)"],
    ["CREATE TYPE mood AS ENUM ('low')", "SELECT 'low'::mood"],
    ["CREATE SCHEMA mine", "CREATE TABLE mine.one AS SELECT 1"],
    ["ATTACH ':memory:' AS elsewhere", "CREATE TABLE elsewhere.one AS SELECT 1"]
  ])("undoes %s", async (sql, use) => {
    await session.sql(sql);
    await expect(session.sql(use)).rejects.toThrow(/does not exist/);
  });

  it.each([
    ["FROM range(200001)", "the answer has more than 200,000 rows; ask for fewer, such as with LIMIT"],
    ["FROM range(100000000000)", "the answer has more than 200,000 rows"],
    [
      "SELECT repeat('x', 1000001) AS long",
      "the answer has a text of more than 1,000,000 characters; ask for a part of it, such as with left()"
    ],
    ["SELECT repeat('x', 900000) AS long FROM range(120)", "the answer has more than 100 MB; ask for less"]
  ])("refuses the answer to %s in words, and goes on", async (sql, words) => {
    await expect(session.sql(sql)).rejects.toThrow(words);
    expect(await session.sql("SELECT count(*)::INTEGER AS patients FROM patients")).toEqual([
      {patients: 130}
    ]);
  });

  it.each([
    "SELECT length(string_agg(repeat('x', 100000))) AS long FROM range(100000)",
    "WITH RECURSIVE doubled AS (SELECT repeat('x', 1000) AS long UNION ALL SELECT long || long FROM doubled) SELECT count(*) FROM doubled"
  ])("refuses what needs more memory than a page has, in words, and goes on: %s", async (sql) => {
    await expect(session.sql(sql)).rejects.toThrow(
      "the statement needs more memory than the query engine has in a page; ask for less at a time"
    );
    expect(await session.sql("SELECT count(*)::INTEGER AS patients FROM patients")).toEqual([
      {patients: 130}
    ]);
  });

  it("gives an answer that is just within the bounds, whole", async () => {
    const rows = await session.sql("SELECT range AS n, 'a' || range AS name FROM range(200000) ORDER BY n");
    expect([rows.length, rows[0], rows.at(-1)]).toEqual([
      200_000,
      {n: 0, name: "a0"},
      {n: 199_999, name: "a199999"}
    ]);
  });

  it("has no extension after it was asked to install one", async () => {
    await session.sql("INSTALL httpfs").catch(() => undefined);
    const loaded = await session.sql(
      "SELECT count(*)::INTEGER AS n FROM duckdb_extensions() WHERE extension_name IN ('httpfs', 'json', 'parquet') AND loaded"
    );
    expect(loaded).toEqual([{n: 0}]);
  });

  it("keeps nothing of a database that was attached in memory", async () => {
    await session.sql("ATTACH ':memory:' AS elsewhere");
    await expect(session.sql("CREATE TABLE elsewhere.main.mine AS SELECT 1")).rejects.toThrow();
  });

  it("still answers, narrows and undoes", async () => {
    await session.sql("CREATE TABLE mine AS SELECT * FROM patients");
    const rows = await session.rows("sample", levelFilters({sex: "Female"}));
    expect(rows?.at(-1)?.patients).toBe(101);
  });
});
