import {type DuckDBConnection, DuckDBInstance, type DuckDBValue} from "@duckdb/node-api";
import type {ExtractDatabase} from "../../src/extract/database.js";

/** An open in-memory database; `close` gives its memory back. */
export interface Database {
  readonly connection: DuckDBConnection;
  close(): void;
}

/**
 * Opens a native DuckDB in memory. It never spills to disk, so that confidential rows stay where they are,
 * and keeps rows in the order in which they are read.
 * @param threads how many threads it works with; as many as there are processors unless given
 */
export async function openDatabase(threads?: number): Promise<Database> {
  const instance = await DuckDBInstance.create(":memory:", {
    ...(threads !== undefined && {threads: String(threads)}),
    temp_directory: "",
    autoinstall_known_extensions: "false",
    preserve_insertion_order: "true"
  });
  const connection = await instance.connect();
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

export {quoteIdentifier, quoteLiteral} from "../../src/queries/quote.js";

/** The rows of a query as plain objects; integers of 64 bits come as numbers, so they must stay below 2⁵³. */
export async function selectRows<Row>(
  connection: DuckDBConnection,
  sql: string,
  parameters: Record<string, DuckDBValue> | DuckDBValue[] = {}
): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql, parameters);
  const names = reader.deduplicatedColumnNames(); // by place: an object of the engine's loses a column named __proto__
  return reader.getRowsJS().map((values) => plainRow(names, values)) as Row[];
}

/** The one row of a query that always gives one. */
export async function selectRow<Row>(
  connection: DuckDBConnection,
  sql: string,
  parameters: Record<string, DuckDBValue> = {}
): Promise<Row> {
  const [row] = await selectRows<Row>(connection, sql, parameters);
  if (row === undefined) throw new Error(`the query gave no row: ${sql}`);
  return row;
}

function plainRow(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name, i) => [name, typeof values[i] === "bigint" ? Number(values[i]) : values[i]])
  );
}

/** A native connection as extracts are read through one. */
export function nativeDatabase(connection: DuckDBConnection): ExtractDatabase {
  return {
    run: (sql) => connection.run(sql),
    rows: (sql, parameters = []) => selectRows(connection, sql, [...parameters]),
    async append(table) {
      const appender = await connection.createAppender(table);
      return {
        add(cells) {
          for (const cell of cells) appender.appendVarchar(cell);
          appender.endRow();
        },
        close: async () => appender.closeSync()
      };
    }
  };
}
