import {behindFiles, engineFiles, queryFiles, tableFiles, viewFiles} from "../study/files.js";
import {openSession, type Session, type Sources} from "./session.js";
import {plainNumbers, wasmConnection} from "./wasm-connection.js";

let opening: Promise<Session> | undefined;

/**
 * Opens DuckDB in the reader's browser with the whole extract in it. Callers share one engine; after a failure the
 * next call tries again.
 * @throws Error when the engine or a table cannot be loaded
 */
export function openEngine(): Promise<Session> {
  opening ??= open().catch((error) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function open(): Promise<Session> {
  const [{AsyncDuckDB, VoidLogger}, {parquetToArrow}] = await Promise.all([
    import("@duckdb/duckdb-wasm"),
    import("./arrow.js")
  ]);
  const worker = new Worker(engineFiles.worker);
  try {
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    const [, tables, views] = await Promise.all([
      instantiate(database, worker),
      Promise.all(
        Object.entries(tableFiles).map(
          async ([name, href]) => [name, await parquetToArrow(await fetchWhole(href))] as const
        )
      ),
      readViews()
    ]);
    await database.open(plainNumbers);
    const connection = await database.connect();
    for (const [name, stream] of tables)
      await connection.insertArrowFromIPCStream(stream, {name, create: true});
    await connection.query("SET enable_external_access = false"); // a reader's own SQL reaches no file and no network
    await connection.query("SET lock_configuration = true");
    return await openSession(wasmConnection(connection), {...sources, views});
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/** Instantiates the engine, and fails instead of waiting for ever when its worker breaks. */
async function instantiate(
  database: {instantiate(url: string): Promise<unknown>},
  worker: Worker
): Promise<void> {
  await Promise.race([
    database.instantiate(engineFiles.wasm),
    new Promise((_, reject) => {
      worker.addEventListener("error", (event) =>
        reject(new Error(event.message?.replace(/^Uncaught /, "") || "the engine's worker stopped"))
      );
    })
  ]);
}

/** Fetches a file whole: ranges of it fail on reload in some browsers. */
async function fetchWhole(href: string): Promise<ArrayBuffer> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`a table could not be fetched (status ${response.status})`);
  return response.arrayBuffer();
}

const sources: Omit<Sources, "views"> = {
  query: (name) => readNamed(queryFiles, name),
  behind: (name) => readNamed(behindFiles, name)
};

function readNamed(files: Record<string, {text(): Promise<string>}>, name: string): Promise<string> {
  const file = files[name];
  if (!file) throw new Error(`no such query: ${name}`);
  return file.text();
}

async function readViews(): Promise<Sources["views"]> {
  const entries = await Promise.all(
    Object.entries(viewFiles).map(async ([name, file]) => [name, await file.text()] as const)
  );
  return Object.fromEntries(entries) as Sources["views"];
}
