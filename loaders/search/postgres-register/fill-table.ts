import {isUtf8} from "node:buffer";
import {type DuckDBConnection, DuckDBDataChunk, INTEGER, VARCHAR} from "@duckdb/node-api";
import {quoteIdentifier} from "../../disk/duckdb.js";
import {PostgresFault} from "./postgres-fault.js";
import type {PostgresSession} from "./postgres-session.js";

/** Rows fetched at a time: as many as a chunk of DuckDB holds. */
const batch = 2048;

/** A column of a table to fill, and the kind of its values. */
export type FilledColumn = readonly [name: string, kind: "text" | "integer"];

/**
 * Makes a temporary table in DuckDB and fills it from a query on PostgreSQL, a batch of the cursor at a time.
 * Texts may come as bytes, which must be UTF-8. When the reading fails, the table is removed.
 */
export async function fillTable(
  connection: DuckDBConnection,
  table: string,
  columns: readonly FilledColumn[],
  session: PostgresSession,
  sql: string,
  values: readonly unknown[] = []
): Promise<void> {
  const declared = columns.map(
    ([name, kind]) => `${quoteIdentifier(name)} ${kind === "text" ? "VARCHAR" : "INTEGER"}`
  );
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${quoteIdentifier(table)} (${declared.join(", ")})`);
  const types = columns.map(([, kind]) => (kind === "text" ? VARCHAR : INTEGER));
  const appender = await connection.createAppender(table);
  try {
    await session.batches(sql, values, batch, (rows) => {
      const chunk = DuckDBDataChunk.create(types, rows.length);
      chunk.setColumns(columns.map((column, index) => rows.map((row) => readValue(row[index], column))));
      appender.appendDataChunk(chunk);
      appender.flushSync();
    });
    appender.closeSync();
  } catch (error) {
    appender.clear();
    appender.closeSync();
    await dropTable(connection, table);
    throw error;
  }
}

/** Removes a filled table, if it exists. */
export async function dropTable(connection: DuckDBConnection, table: string): Promise<void> {
  await connection.run(`DROP TABLE IF EXISTS ${quoteIdentifier(table)}`);
}

function readValue(value: unknown, [name]: FilledColumn): string | number | null {
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  if (!Buffer.isBuffer(value))
    throw new PostgresFault(`PostgreSQL: ${name} comes in a form that is not known`);
  if (isUtf8(value)) return value.toString("utf8");
  throw new PostgresFault(
    `PostgreSQL: a value of ${name} is not UTF-8, and the database says SQL_ASCII; convert it to a database in UTF8`
  );
}
