import {FileFault} from "../../../text/errors.js";
import {sentenceOfName} from "../foreign-files.js";
import {openSqlite} from "../sqlite/open-sqlite.js";
import type {SqliteEngine} from "../sqlite/sqlite-engine.js";
import type {FileKind} from "./read-whole.js";
import {whatCanBeGiven} from "./read-whole.js";

/** What an SQLite database is, by its tables. */
export async function kindOfDatabase(
  bytes: Uint8Array,
  name: string,
  engine?: SqliteEngine
): Promise<FileKind> {
  const database = await openSqlite(bytes, name, engine);
  const tables = new Set(database.tables.keys());
  database.close();
  const has = (...names: string[]) => names.every((table) => tables.has(table));
  if (has("source", "code_name", "code_text"))
    return {kind: "QualCoder project", container: "SQLite database", entry: undefined};
  if (has("documents", "highlights", "tags"))
    return {kind: "Taguette project", container: "SQLite database", entry: undefined};
  if (has("freecode", "coding"))
    throw new FileFault(
      `${name}: this is a project of RQDA; open it in QualCoder, which imports it, and give QualCoder's data.qda`
    );
  const some = [...tables].slice(0, 8).join(", ");
  throw new FileFault(
    `${name}: ${sentenceOfName(name) ?? `this database is of no program that is known (${some === "" ? "it has no tables" : `its tables are ${some}`}); ${whatCanBeGiven}`}`
  );
}
