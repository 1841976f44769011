import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {Row} from "../../../src/model/row.js";
import {quoteIdentifier, quoteLiteral} from "../../disk/duckdb.js";

/** Rows to be written, with the same columns each. */
export type PlainTable = {name: string; rows: readonly Row[]};

/**
 * Writes tables as Parquet and as CSV. Each is made new from its rows in an empty database, so that a file's footer knows
 * no value but theirs, and nothing is packed, so that whoever looks through its bytes sees all that they say.
 * @param folder where `<name>.parquet` and `<name>.csv` go
 */
export async function writePlainTables(tables: readonly PlainTable[], folder: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    for (const {name, rows} of tables) {
      const columns = Object.keys(rows[0] ?? {});
      const typed = columns.map((column) => `${quoteIdentifier(column)} ${typeOf(column, rows)}`);
      const table = quoteIdentifier(name);
      await connection.run(`CREATE TABLE ${table} (${typed.join(", ")})`);
      if (rows.length > 0)
        await connection.run(
          `INSERT INTO ${table} VALUES ${rows.map((row) => valuesOf(row, columns)).join(", ")}`
        );
      const file = (kind: string) => quoteLiteral(join(folder, `${name}.${kind}`));
      await connection.run(`COPY ${table} TO ${file("parquet")} (FORMAT parquet, COMPRESSION uncompressed)`);
      await connection.run(`COPY ${table} TO ${file("csv")} (FORMAT csv, HEADER)`);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function typeOf(column: string, rows: readonly Row[]): string {
  const kinds = new Set(rows.map((row) => typeof row[column]));
  if (kinds.has("string")) return "VARCHAR";
  return kinds.has("number") || column === "patients" ? "INTEGER" : "VARCHAR";
}

function valuesOf(row: Row, columns: readonly string[]): string {
  const values = columns.map((column) => row[column] ?? null);
  return `(${values.map((value) => (value === null ? "NULL" : quoteLiteral(value))).join(", ")})`;
}
