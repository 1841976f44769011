import {quoteIdentifier} from "../../../queries/quote.js";
import {FileFault} from "../../../text/errors.js";
/** A database that is only read. */
export type SqliteDatabase = {
  /** The columns of each table, by the table's name, as spelt in the file. */
  tables: Map<string, string[]>;
  /** The encoding of the file's text, for text that is fetched as a BLOB. */
  encoding: "utf-8" | "utf-16le" | "utf-16be";
  /** The rows of a query. The query is the caller's, never the file's. */
  rows(sql: string): Record<string, unknown>[];
  /** Calls `use` with each row in turn, for tables too large to hold twice in memory. */
  each(sql: string, use: (row: Record<string, unknown>) => void): void;
  close(): void;
};

const maxTables = 1000;

/**
 * Reads the columns of each table. Skips views, because reading one would run the file's own SQL. Throws a FileFault
 * for virtual tables and computed columns of any table.
 */
export function readSqliteSchema(rows: SqliteDatabase["rows"], name: string): Map<string, string[]> {
  const objects = rows(
    "SELECT type, name, sql FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY rowid"
  );
  if (objects.length > maxTables)
    throw new FileFault(
      `${name}: the database has ${objects.length} tables; no program of coding has so many`
    );
  const tables = new Map<string, string[]>();
  for (const object of objects) {
    const table = String(object.name);
    if (object.type === "view" || table.startsWith("sqlite_")) continue;
    if (/^\s*create\s+virtual\b/i.test(String(object.sql)))
      throw new FileFault(
        `${name}: the table ${table} is a virtual one, which no program of coding writes; export the project again`
      );
    tables.set(table, listTableColumns(rows, table, name));
  }
  return tables;
}

/** Lists the names of views, which are never read. */
export function listViews(rows: SqliteDatabase["rows"]): Set<string> {
  return new Set(rows("SELECT name FROM sqlite_master WHERE type = 'view'").map((row) => String(row.name)));
}

function listTableColumns(rows: SqliteDatabase["rows"], table: string, name: string): string[] {
  return rows(`PRAGMA table_xinfo(${quoteIdentifier(table)})`).map((column) => {
    if (Number(column.hidden) > 0)
      throw new FileFault(
        `${name}: the column ${String(column.name)} of ${table} is computed by SQL of the file's own, which is not run; export the project again`
      );
    return String(column.name);
  });
}
