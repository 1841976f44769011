import type {StudyDescription} from "../study/description.js";
import {searchTableFiles, tableFiles} from "../study/files.js";
import {readResult} from "../study/results.js";
import {lockDown} from "./lock-down.js";
import {openDatabase, type Start} from "./open-database.js";
import {openReleasedSession} from "./released-session.js";
import {openSession, type Session} from "./session.js";
import {fetchSources} from "./sources.js";
import {loadTables, type Tables} from "./tables.js";
import {wasmConnection} from "./wasm-connection.js";

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
