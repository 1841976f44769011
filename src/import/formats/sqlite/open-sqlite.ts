import type {Database as SqlDatabase, SqlJsStatic} from "sql.js";
import {FileFault} from "../../../text/errors.js";
import {packagedSqlite, type SqliteEngine} from "./sqlite-engine.js";
import {readSqliteSchema, type SqliteDatabase} from "./sqlite-schema.js";

const magic = "SQLite format 3\0";

/** The size of the largest database that is read, in bytes. It is held in memory whole. */
export const maxDatabaseBytes = 512 * 1024 * 1024;

/**
 * Opens a database of at most 512 MB in memory. Throws a FileFault where it is no database, is cut off or corrupt, or
 * has virtual tables or computed columns, which would run the file's own SQL.
 */
export async function openSqlite(
  bytes: Uint8Array,
  name: string,
  engine: SqliteEngine = packagedSqlite
): Promise<SqliteDatabase> {
  if (bytes.length > maxDatabaseBytes)
    throw new FileFault(
      `${name}: the database has ${Math.ceil(bytes.length / 1048576)} MB, and at most 512 MB are read; take the media files out of the project and try again`
    );
  const fault = describeHeaderFault(bytes);
  if (fault !== undefined) throw new FileFault(`${name}: ${fault}`);
  const database = openBytes(await engine(), bytes, name);
  try {
    for (const pragma of ["query_only = ON", "trusted_schema = OFF", "cell_size_check = ON"])
      database.exec(`PRAGMA ${pragma}`);
    const rows = (sql: string) => collect(database, sql, name);
    refuseDamage(rows, bytes, name);
    const tables = readSqliteSchema(rows, name);
    return {
      tables,
      encoding: readEncoding(rows),
      rows,
      each: (sql, use) => walk(database, sql, name, use),
      close: () => database.close()
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Whether bytes begin like an SQLite database. */
export function isSqlite(bytes: Uint8Array): boolean {
  return bytes.length >= 16 && [...magic].every((character, at) => bytes[at] === character.charCodeAt(0));
}

/** Whether changes may be in a `-wal` file beside the database, which is not read. */
export function hasWriteAheadLog(bytes: Uint8Array): boolean {
  return bytes[18] === 2;
}

/** The fault of a damaged database, with what SQLite says of it. */
function makeDamageFault(name: string, what: string): FileFault {
  return new FileFault(
    `${name}: the database is damaged (${what}); close the program that wrote it, copy the file again or restore it from a backup`
  );
}

/** Describes why the first bytes are no database's. Undefined where they are. */
function describeHeaderFault(bytes: Uint8Array): string | undefined {
  if (!isSqlite(bytes)) return "this is not a SQLite database; give the file that the program saved";
  return bytes.length < 512
    ? "the database is cut off within its first page; copy the file again"
    : undefined;
}

/** Describes the pages that the header counts but the file does not have. Undefined where all are there. */
function describeMissingPages(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stated = view.getUint16(16);
  const pageSize = stated === 1 ? 65536 : stated;
  const isCounted = view.getUint32(24) === view.getUint32(92);
  const pages = view.getUint32(28);
  if (pageSize < 512 || !isCounted || pages * pageSize <= bytes.length) return undefined;
  return `it is cut off: ${pages} pages of ${pageSize} bytes are counted, and ${Math.floor(bytes.length / pageSize)} are there`;
}

function openBytes(sql: SqlJsStatic, bytes: Uint8Array, name: string): SqlDatabase {
  try {
    return new sql.Database(bytes);
  } catch (error) {
    throw makeDamageFault(name, describeError(error));
  }
}

function refuseDamage(rows: SqliteDatabase["rows"], bytes: Uint8Array, name: string): void {
  const missing = describeMissingPages(bytes);
  if (missing !== undefined) throw makeDamageFault(name, missing);
  rows("PRAGMA ignore_check_constraints = ON");
  const said = rows("PRAGMA quick_check(20)").map((row) => String(Object.values(row)[0]));
  const serious = said.filter(
    (line) => line !== "ok" && !/^(NULL value in|CHECK constraint|non-)/.test(line)
  );
  const first = serious[0]?.split("\n").at(-1);
  if (first !== undefined) throw makeDamageFault(name, first);
}

function readEncoding(rows: SqliteDatabase["rows"]): SqliteDatabase["encoding"] {
  const said = String(rows("PRAGMA encoding")[0]?.encoding ?? "UTF-8").toLowerCase();
  return said === "utf-16le" || said === "utf-16be" ? said : "utf-8";
}

function collect(database: SqlDatabase, sql: string, name: string): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  walk(database, sql, name, (row) => rows.push(row));
  return rows;
}

function walk(
  database: SqlDatabase,
  sql: string,
  name: string,
  use: (row: Record<string, unknown>) => void
): void {
  let row: Record<string, unknown> | undefined;
  let statement: ReturnType<SqlDatabase["prepare"]> | undefined;
  const step = () => {
    try {
      statement ??= database.prepare(sql);
      row = statement.step() ? statement.getAsObject() : undefined;
    } catch (error) {
      throw makeDamageFault(name, describeError(error));
    }
    return row;
  };
  try {
    for (let next = step(); next !== undefined; next = step()) use(next);
  } finally {
    statement?.free();
  }
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
