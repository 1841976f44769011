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
  session = await openQuerySession(wasm.connection, await readSources());
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
    await expect(session.sql(sql)).rejects.toThrow("the configuration has been locked");
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
