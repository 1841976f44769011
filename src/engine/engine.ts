import type {AsyncDuckDB} from "@duckdb/duckdb-wasm";
import {engineFile, searchTableFiles, tableFiles, workerFile} from "../study/files.js";
import {sendChunks} from "./hand-over.js";
import {forgetFile} from "./kept-files.js";
import {lockDown} from "./lock-down.js";
import {openPackedEngine} from "./packed-engine.js";
import type {Progress} from "./progress.js";
import {openSession, type Session} from "./session.js";
import {fetchSources} from "./sources.js";
import {plainNumbers, wasmConnection} from "./wasm-connection.js";

/** What an engine is started with: what ends it, and who is told how much of it has come. */
export type Start = {signal: AbortSignal; onProgress(progress: Progress): void};

/**
 * Starts DuckDB in the reader's browser with the whole extract in it, and nothing else within its reach. The signal ends
 * its worker and every transfer.
 * @throws Error when the engine or a table cannot be loaded, or when the signal ends it before it is there
 */
export async function startEngine(start: Start): Promise<Session> {
  start.signal.throwIfAborted();
  const worker = new Worker(workerFile);
  const halted = new Promise<never>((_, reject) => {
    worker.addEventListener("error", ({message}) => {
      if (message) void forgetFile(engineFile.href); // it came, but does not work
      reject(new Error(message?.replace(/^Uncaught /, "") || "the engine's worker could not be loaded"));
    });
    start.signal.addEventListener("abort", () => {
      worker.terminate();
      reject(new Error("the query engine was stopped"));
    });
  });
  return Promise.race([open(worker, start), halted]);
}

async function open(worker: Worker, start: Start): Promise<Session> {
  const [database, tables, sources] = await Promise.all([
    instantiate(worker, start),
    fetchTables(tableFiles, start.signal),
    fetchSources()
  ]);
  await database.open(plainNumbers);
  const connection = await database.connect();
  const insert = async (named: Tables) => {
    for (const [name, stream] of named)
      await connection.insertArrowFromIPCStream(stream, {name, create: true});
  };
  await insert(tables);
  const plain = wasmConnection(connection);
  await lockDown(plain);
  return openSession(plain, sources, async () => insert(await fetchTables(searchTableFiles, start.signal)));
}

type Tables = Array<readonly [name: string, stream: Uint8Array]>;

async function instantiate(worker: Worker, start: Start): Promise<AsyncDuckDB> {
  const {port1, port2} = new MessageChannel();
  worker.postMessage(null, [port2]);
  const [{AsyncDuckDB, VoidLogger}, packed] = await Promise.all([
    import("@duckdb/duckdb-wasm"),
    openPackedEngine(engineFile, start)
  ]);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await Promise.all([sendChunks(packed.chunks, port1), database.instantiate(engineFile.href)]);
  void packed.keep();
  return database;
}

async function fetchTables(files: Record<string, string>, signal: AbortSignal): Promise<Tables> {
  const {parquetToArrow} = await import("./arrow.js");
  return Promise.all(
    Object.entries(files).map(
      async ([name, href]) => [name, await parquetToArrow(await fetchWhole(href, signal))] as const
    )
  );
}

/** Fetches a file whole: ranges of it fail on reload in some browsers. */
async function fetchWhole(href: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(href, {signal}).catch((error: unknown) => {
    throw new Error("a table could not be fetched", {cause: error});
  });
  if (!response.ok) throw new Error(`a table could not be fetched (status ${response.status})`);
  return response.arrayBuffer();
}
