import {lockDown} from "../engine/connection.js";
import {openSession, type Session} from "../engine/query-session.js";
import {openReleasedSession} from "../engine/released-session.js";
import {openDatabase, type Start} from "../engine/start-duckdb.js";
import {wasmConnection} from "../engine/wasm-connection.js";
import type {StudyDescription} from "../model/study.js";
import {fetchSources} from "./fetch-sql.js";
import {loadTables, type Tables} from "./load-tables.js";
import {readResult} from "./read-result.js";
import {searchTableFiles, tableFiles} from "./site-files.js";

/**
 * Starts DuckDB in the reader's browser with the whole extract in it, or, in a site for release, with the released tables,
 * and nothing else within its reach. The signal ends
 * its worker and every transfer.
 * @throws Error when the engine or a table cannot be loaded, or when the signal ends it before it is there
 */
export async function startEngine(start: Start): Promise<Session> {
  const [{connection, halted}, tables, sources, {release}] = await Promise.all([
    openDatabase(start),
    loadTables(tableFiles, start.signal),
    fetchSources(),
    readResult<StudyDescription>("study")
  ]);
  const insert = async (named: Tables) => {
    for (const [name, stream] of named)
      await connection.insertArrowFromIPCStream(stream, {name, create: true});
  };
  const open = async () => {
    await insert(tables);
    const plain = wasmConnection(connection);
    await lockDown(plain);
    if (release) return openReleasedSession(plain, release.tables);
    return openSession(plain, sources, async () => insert(await loadTables(searchTableFiles, start.signal)));
  };
  return Promise.race([open(), halted]);
}
