import {createRequire} from "node:module";
import {createDuckDB, type DuckDBConnection, NODE_RUNTIME, VoidLogger} from "@duckdb/duckdb-wasm/blocking";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Database} from "../../../loaders/disk/duckdb.js";
import {runQuery} from "../../../loaders/results/run-queries.js";
import {plainNumbers} from "../../../src/engine/wasm-connection.js";
import {noFilters, viewParameters, withSwitchedOff} from "../../../src/queries/filters.js";
import {searchViewOrder} from "../../../src/queries/views.js";
import {readSql, sqlNames} from "../../support/analysis.js";
import {openTinySearch, switchOff, tinySearch} from "../analysis/search/tiny-search.js";

const require = createRequire(import.meta.url);
const wasmFile = (bundle: string) => require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${bundle}.wasm`);

let native: Database;
let wasm: DuckDBConnection;
beforeAll(async () => {
  native = await openTinySearch();
  const bundles = {
    mvp: {mainModule: wasmFile("mvp"), mainWorker: ""},
    eh: {mainModule: wasmFile("eh"), mainWorker: ""}
  };
  const database = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate();
  database.open(plainNumbers);
  wasm = database.connect();
  for (const sql of tinySearch) wasm.query(sql);
});
afterAll(() => {
  native.close();
  wasm.close();
});

async function switchOffInBoth(terms: readonly string[]): Promise<void> {
  await switchOff(native, terms);
  for (const view of searchViewOrder) {
    const statement = wasm.prepare(await readSql(`views/${view}`));
    statement.query(...(viewParameters(view, withSwitchedOff(noFilters, terms), null) ?? []));
    statement.close();
  }
}

const queries = (await sqlNames()).filter((name) => name.startsWith("cases-"));

describe.each([[[]], [["trafficked"]], [["forced", "asylum"]]])(
  "with %j off, native DuckDB and DuckDB-WASM",
  (off) => {
    beforeAll(() => switchOffInBoth(off));

    it.each(queries)("give identical rows for %s", async (query) => {
      const rows = wasm
        .query(await readSql(query))
        .toArray()
        .map((row) => row.toJSON());
      expect(rows).toEqual(await runQuery(native.connection, query));
      expect(rows.length).toBeGreaterThan(0);
    });
  }
);
