import {lockDown} from "../engine/connection.js";
import {openQuerySession, type QuerySession} from "../engine/query-session.js";
import {openReleasedSession} from "../engine/released-session.js";
import {type EngineStart, type StartedDuckdb, startDuckdb} from "../engine/start-duckdb.js";
import {wasmConnection} from "../engine/wasm-connection.js";
import type {StudyDescription} from "../model/study.js";
import {whenIdle} from "./browser.js";
import {savesData} from "./connection-speed.js";
import {fetchAnalysisSql} from "./fetch-sql.js";
import {type ArrowTables, loadTables} from "./load-tables.js";
import {readResult} from "./read-result.js";
import {engineFiles, searchTableFiles, tableFiles} from "./site-files.js";

/**
 * Starts DuckDB in the reader's browser on the tables of the extract, or of the release, and locks it. The signal ends its
 * worker and every transfer.
 * @throws Error when the engine or a table cannot be loaded, or when the signal ends it before it is ready
 */
export async function openPageSession(start: EngineStart): Promise<QuerySession> {
  const [{connection, halted, fetchRest, loadRest}, tables, sql, {release, groups}] = await Promise.all([
    startDuckdb(engineFiles, start),
    loadTables(tableFiles, start.signal),
    fetchAnalysisSql(),
    readResult<StudyDescription>("study")
  ]);
  const insert = async (streams: ArrowTables) => {
    for (const [name, stream] of streams)
      await connection.insertArrowFromIPCStream(stream, {name, create: true});
  };
  const open = async () => {
    await insert(tables);
    const plain = wasmConnection(connection);
    await lockDown(plain);
    if (release) return openReleasedSession(plain, release);
    const fetchSearch = async () => {
      const search = await loadTables(searchTableFiles, start.signal);
      return () => insert(search);
    };
    return openQuerySession(plain, sql, {grouping: groups?.field ?? null, fetchSearch});
  };
  return withRest(await Promise.race([open(), halted]), {fetchRest, loadRest, halted});
}

/**
 * A session whose engine comes in two parts. The rest is fetched once the page's own queries are answered, and loaded for a
 * statement of the reader's. A statement that runs when the engine is ended is rejected.
 */
function withRest(
  session: QuerySession,
  {fetchRest, loadRest, halted}: Pick<StartedDuckdb, "fetchRest" | "loadRest" | "halted">
): QuerySession {
  let running = 0;
  return {
    ...session,
    async rows(query, filters) {
      running++;
      try {
        return await session.rows(query, filters);
      } finally {
        running--;
        if (running === 0 && !savesData()) whenIdle(() => void fetchRest().catch(() => undefined)); // a statement tries again
      }
    },
    async sql(text, options) {
      await Promise.race([loadRest(options?.onProgress), halted]);
      return Promise.race([session.sql(text, options), halted]);
    }
  };
}
