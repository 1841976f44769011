import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {Row} from "../model/row.js";
import {type Connection, QueryError} from "./connection.js";

type Engine = Pick<AsyncDuckDBConnection, "query" | "prepare">;

/** A DuckDB-WASM connection as the site uses it: plain rows out, bound parameters in, errors with their SQL. */
export function wasmConnection(engine: Engine): Connection {
  let earlierAreGiven: Promise<unknown> = Promise.resolve();
  return {
    async run(sql, parameters) {
      const given = earlierAreGiven.then(() => give(engine, sql, parameters));
      earlierAreGiven = given.catch(() => undefined);
      try {
        const {answer} = await given;
        return plainRows(await answer);
      } catch (error) {
        throw new QueryError(sql, error);
      }
    }
  };
}

/** Gives the engine a statement. The engine runs statements in their order, so the next one can be given at once. */
async function give(
  engine: Engine,
  sql: string,
  parameters?: ReadonlyArray<string | null>
): Promise<{answer: Promise<ArrowTable>}> {
  if (!parameters) return {answer: engine.query(sql)};
  const statement = await engine.prepare(sql);
  const close = () => void statement.close().catch(() => undefined);
  const answer = statement.query(...parameters);
  answer.then(close, close);
  return {answer};
}

/** The options to open a database with, so that decimals come out as numbers. */
export const plainNumbers = {query: {castDecimalToDouble: true}};

type ArrowTable = {
  schema: {fields: ReadonlyArray<{name: string; type: {typeId: number}}>};
  numRows: number;
  getChildAt(column: number): {get(row: number): unknown} | null;
};

/** Arrow's numbers for the types whose values come as milliseconds since 1970. */
const arrowDate = 8;
const arrowTimestamp = 10;

function plainRows(table: ArrowTable): Row[] {
  const columns = table.schema.fields.map(({name, type}, i) => ({name, type, values: table.getChildAt(i)}));
  return Array.from({length: table.numRows}, (_, row) =>
    Object.fromEntries(
      columns.map(({name, type, values}) => [name, plainValue(values?.get(row), type.typeId)])
    )
  );
}

function plainValue(value: unknown, type: number): Row[string] {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" && type === arrowDate) return new Date(value).toISOString().slice(0, 10);
  if (typeof value === "number" && type === arrowTimestamp) return new Date(value).toISOString();
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return String(value);
}
