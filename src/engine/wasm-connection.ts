import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {Row} from "../checks/cell.js";
import {QueryError} from "./query-error.js";
import type {Connection} from "./session.js";

/** A DuckDB-WASM connection as the site uses it: plain rows out, bound parameters in, errors with their SQL. */
export function wasmConnection(connection: Pick<AsyncDuckDBConnection, "query" | "prepare">): Connection {
  return {
    async run(sql, parameters) {
      try {
        if (!parameters) return plainRows(await connection.query(sql));
        const statement = await connection.prepare(sql);
        try {
          return plainRows(await statement.query(...parameters));
        } finally {
          await statement.close();
        }
      } catch (error) {
        throw new QueryError(sql, error);
      }
    }
  };
}

type ArrowTable = {
  schema: {fields: ReadonlyArray<{name: string}>};
  toArray(): ReadonlyArray<{toJSON(): Record<string, unknown>}>;
};

function plainRows(table: ArrowTable): Row[] {
  return table.toArray().map((row) => {
    const values = Object.entries(row.toJSON()).map(([name, value]) => [name, plainValue(value)]);
    return Object.fromEntries(values) as Row;
  });
}

function plainValue(value: unknown): Row[string] {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return String(value);
}
