import type {AsyncDuckDB, AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import {uncacheFile} from "./cached-files.js";
import type {LoadingProgress} from "./loading-progress.js";
import {type EngineFile, openPackedEngine} from "./packed-engine.js";
import {sendChunks} from "./port-stream.js";
import {plainNumbers} from "./wasm-connection.js";

/** Where the engine is: its WebAssembly, packed, and the address of its worker's script. */
export type EngineFiles = {engine: EngineFile; worker: string};

/** How an engine is started: the signal ends it, and `onProgress` gets how much of it has come. */
export type EngineStart = {signal: AbortSignal; onProgress(progress: LoadingProgress): void};

/** An empty DuckDB in a worker. `halted` never resolves; it rejects when the worker fails or is ended. */
export type StartedDuckdb = {
  database: AsyncDuckDB;
  connection: AsyncDuckDBConnection;
  halted: Promise<never>;
};

/**
 * Starts an empty DuckDB in a worker of the reader's browser. The signal ends the worker and every transfer.
 * @throws Error when the engine cannot be loaded, or when the signal ends it before it is ready
 */
export async function startDuckdb(files: EngineFiles, start: EngineStart): Promise<StartedDuckdb> {
  start.signal.throwIfAborted();
  const worker = new Worker(files.worker);
  const halted = new Promise<never>((_, reject) => {
    worker.addEventListener("error", ({message}) => {
      if (message) void uncacheFile(files.engine.href); // it came, but does not work
      reject(new Error(message?.replace(/^Uncaught /, "") || "the engine's worker could not be loaded"));
    });
    start.signal.addEventListener("abort", () => {
      worker.terminate();
      reject(new Error("the query engine was stopped"));
    });
  });
  halted.catch(() => undefined);
  return Promise.race([open(worker, files.engine, start, halted), halted]);
}

async function open(
  worker: Worker,
  engine: EngineFile,
  start: EngineStart,
  halted: Promise<never>
): Promise<StartedDuckdb> {
  const database = await instantiate(worker, engine, start);
  await database.open(plainNumbers);
  return {database, connection: await database.connect(), halted};
}

async function instantiate(worker: Worker, engine: EngineFile, start: EngineStart): Promise<AsyncDuckDB> {
  const {port1, port2} = new MessageChannel();
  worker.postMessage(null, [port2]);
  const [{AsyncDuckDB, VoidLogger}, packed] = await Promise.all([
    import("@duckdb/duckdb-wasm"),
    openPackedEngine(engine, start)
  ]);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await Promise.all([sendChunks(packed.chunks, port1), database.instantiate(engine.href)]);
  void packed.cache();
  return database;
}
