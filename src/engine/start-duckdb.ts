import type {AsyncDuckDB, AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import {uncacheFile} from "./cached-files.js";
import type {LoadingProgress} from "./loading-progress.js";
import {type EngineFile, openPackedEngine, type PackedEngine} from "./packed-engine.js";
import {sendChunks} from "./port-stream.js";
import {plainNumbers} from "./wasm-connection.js";
import type {PartMessage} from "./worker-start.js";

/** Where the engine is: the two parts of its WebAssembly, packed, and the address of its worker's script. */
export type EngineFiles = {engine: EngineFile; rest: EngineFile; worker: string};

/** How an engine is started. */
export type EngineStart = {
  /** Ends it. */
  signal: AbortSignal;
  /** Its first part, where it is on its way already. */
  engine?: Promise<PackedEngine>;
  /** Gets how much of it has come. */
  onProgress(progress: LoadingProgress): void;
  /** Gets why an engine that was ready can answer no more. */
  onEnd?(reason: Error): void;
};

/** An empty DuckDB in a worker. */
export type StartedDuckdb = {
  database: AsyncDuckDB;
  connection: AsyncDuckDBConnection;
  /** Never resolves; it rejects when the worker fails or is ended. */
  halted: Promise<never>;
} & RestOfEngine;

/** What the site's own queries do not need of the engine. Each throws when it fails, and the next call tries again. */
type RestOfEngine = {
  /** Has it fetched, so that it need not be waited for later. It takes its memory only once it is loaded. */
  fetchRest(): Promise<void>;
  /** Has it loaded into the engine. */
  loadRest(onProgress?: (progress: LoadingProgress) => void): Promise<void>;
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
      reject(new Error(message?.replace(/^Uncaught /, "") || "the engine’s worker could not be loaded"));
    });
    start.signal.addEventListener("abort", () => {
      worker.terminate();
      reject(new Error("the query engine was stopped"));
    });
  });
  halted.catch(() => undefined);
  const started = await Promise.race([open(worker, files, start, halted), halted]);
  halted.catch((reason: Error) => start.onEnd?.(reason));
  return started;
}

async function open(
  worker: Worker,
  files: EngineFiles,
  start: EngineStart,
  halted: Promise<never>
): Promise<StartedDuckdb> {
  const database = await instantiate(worker, files, start);
  await database.open(plainNumbers);
  return {
    database,
    connection: await database.connect(),
    halted,
    ...restOf(worker, files.rest, start.signal)
  };
}

async function instantiate(worker: Worker, files: EngineFiles, start: EngineStart): Promise<AsyncDuckDB> {
  const port = openPort(worker, {part: "first", restAddress: files.rest.href});
  const [{AsyncDuckDB, VoidLogger}, packed] = await Promise.all([
    import("@duckdb/duckdb-wasm"),
    start.engine ?? openPackedEngine(files.engine, start)
  ]);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await Promise.all([sendChunks(packed.chunks, port), database.instantiate(files.engine.href)]);
  void packed.cache();
  return database;
}

/** The rest is fetched once and loaded once, however many call for it, and all of them are told how much has come. */
function restOf(worker: Worker, file: EngineFile, signal: AbortSignal): RestOfEngine {
  const listeners = new Set<(progress: LoadingProgress) => void>();
  const onProgress = (progress: LoadingProgress) => {
    for (const listener of listeners) listener(progress);
  };
  const fetching = shared(async () => {
    const packed = await openPackedEngine(file, {signal, onProgress});
    const chunks: Uint8Array[] = [];
    for await (const chunk of packed.chunks) chunks.push(chunk);
    await packed.cache();
    return chunks;
  });
  const loading = shared(async () => {
    const chunks = await fetching.start();
    const port = openPort(worker, {part: "rest"});
    const joined = new Promise<void>((resolve, reject) => {
      port.onmessage = ({data}: MessageEvent<string | null>) =>
        data === null ? resolve() : reject(new Error(data));
    });
    try {
      await Promise.all([sendChunks(chunks, port), joined]);
    } catch (error) {
      fetching.forget(); // it came, but does not work
      await uncacheFile(file.href);
      throw error;
    }
  });
  return {
    fetchRest: async () => void (await fetching.start()),
    loadRest(onProgress) {
      if (onProgress) listeners.add(onProgress);
      return loading.start();
    }
  };
}

/** Work that is done once for all who ask for its result, and again for who asks after it has failed. */
function shared<Result>(work: () => Promise<Result>) {
  let result: Promise<Result> | undefined;
  const forget = () => {
    result = undefined;
  };
  return {
    forget,
    start() {
      result ??= work().catch((error: unknown) => {
        forget();
        throw error;
      });
      return result;
    }
  };
}

function openPort(worker: Worker, message: PartMessage): MessagePort {
  const {port1, port2} = new MessageChannel();
  worker.postMessage(message, [port2]);
  return port1;
}
