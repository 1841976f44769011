import {type DuckDBConnection, DuckDBInstance, type DuckDBValue} from "@duckdb/node-api";

/** An open in-memory database; `close` gives its memory back. */
export interface Database {
  readonly connection: DuckDBConnection;
  close(): void;
}

/**
 * Opens a native DuckDB in memory. It never spills to disk, so that confidential rows stay where they are,
 * and keeps rows in the order in which they are read.
 */
export async function openDatabase(): Promise<Database> {
  const instance = await DuckDBInstance.create(":memory:", {
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

export {quoteIdentifier} from "../src/queries/identifier.js";

/** A value as a DuckDB literal, for the places that take no bound parameter. */
export function quoteLiteral(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  return `'${value.replaceAll("'", "''")}'`;
}

/** The rows of a query as plain objects; integers of 64 bits come as numbers, so they must stay below 2⁵³. */
export async function selectRows<Row>(
  connection: DuckDBConnection,
  sql: string,
  parameters: Record<string, DuckDBValue> = {}
): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql, parameters);
  return reader.getRowObjectsJS().map(plainNumbers) as Row[];
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

function plainNumbers(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === "bigint" ? Number(value) : value])
  );
}
