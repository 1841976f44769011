import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import {createDuckDB, type DuckDBConnection, NODE_RUNTIME, VoidLogger} from "@duckdb/duckdb-wasm/blocking";
import {type PackedParts, packEngine} from "../../loaders/site/engine/pack-engine.js";
import {type Connection, lockDown} from "../../src/engine/connection.js";
import {EngineParts} from "../../src/engine/engine-parts.js";
import {parquetToArrow} from "../../src/engine/parquet-to-arrow.js";
import {unpack} from "../../src/engine/unpack.js";
import {plainNumbers, wasmConnection} from "../../src/engine/wasm-connection.js";

const require = createRequire(import.meta.url);
const wasmFile = (bundle: string) => require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${bundle}.wasm`);

/** The site's build of DuckDB, opened in Node with the tables in it. */
export type Wasm = {connection: Connection; close(): void};

/** The tables that the site loads into its engine. */
export const tableNames = [
  "patients",
  "identifications",
  "excerpts",
  "codings",
  "readings",
  "codebook",
  "levels",
  "reported",
  "search_hits",
  "search_terms",
  "search_rules",
  "search_people",
  "search_register",
  "search_key",
  "screening"
] as const;

/** Makes the instance of DuckDB's WebAssembly in the place of Node. */
type Instantiate = (
  instantiate: (
    wasm: Uint8Array<ArrayBuffer>,
    imports: WebAssembly.Imports
  ) => Promise<WebAssembly.WebAssemblyInstantiatedSource>,
  imports: WebAssembly.Imports
) => Promise<WebAssembly.WebAssemblyInstantiatedSource>;

/**
 * Opens DuckDB-WASM in Node with every table of a prepared extract, handed over and then shut in as on the site.
 * @param engine the site's own, in its two parts, unless another one is given
 */
export async function openWasm(
  prepared: string,
  engine: Instantiate | "published" | undefined = undefined
): Promise<Wasm> {
  const database = await createDuckDB(
    {
      mvp: {mainModule: wasmFile("mvp"), mainWorker: ""},
      eh: {mainModule: wasmFile("eh"), mainWorker: ""}
    },
    new VoidLogger(),
    NODE_RUNTIME
  );
  await instantiateAs(database, engine ?? (await siteEngine()));
  database.open(plainNumbers);
  const connection = database.connect();
  for (const name of tableNames) {
    const file = await readFile(join(prepared, "data", `${name}.parquet`));
    const stream = await parquetToArrow(new Uint8Array(file).buffer);
    connection.insertArrowFromIPCStream(stream, {name, create: true});
  }
  const plain = wasmConnection(asynchronous(connection));
  await lockDown(plain);
  return {
    connection: plain,
    close() {
      connection.close();
      database.reset();
    }
  };
}

let packed: Promise<PackedParts> | undefined;

/** The engine as the site serves it. */
export async function siteEngine(): Promise<Instantiate> {
  packed ??= packEngine(() => undefined);
  const {first, rest} = await packed;
  const parts = new EngineParts(() => unpack(new Uint8Array(rest)));
  return (instantiate, imports) => parts.instantiate(instantiate, unpack(new Uint8Array(first)), imports);
}

async function instantiateAs(
  database: {instantiate(): Promise<unknown>},
  engine: Instantiate | "published"
): Promise<void> {
  const {instantiate} = WebAssembly;
  if (engine !== "published") {
    const ofBytes = instantiate as unknown as Parameters<Instantiate>[0];
    const replaced = (_: Uint8Array, imports: WebAssembly.Imports) => engine(ofBytes, imports);
    WebAssembly.instantiate = replaced as unknown as typeof WebAssembly.instantiate;
  }
  try {
    await database.instantiate();
  } finally {
    WebAssembly.instantiate = instantiate;
  }
}

/** The blocking connection with the promises of the site's: the engine under it is the same. */
function asynchronous(connection: DuckDBConnection): Pick<AsyncDuckDBConnection, "query" | "prepare"> {
  const shape = {
    query: async (sql: string) => connection.query(sql),
    prepare: async (sql: string) => {
      const statement = connection.prepare(sql);
      return {
        query: async (...values: unknown[]) => statement.query(...values),
        send: async (...values: unknown[]) => statement.send(...values),
        close: async () => statement.close()
      };
    }
  };
  return shape as unknown as Pick<AsyncDuckDBConnection, "query" | "prepare">;
}
