import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {Row} from "../model/row.js";
import {whole} from "../text/numbers.js";
import {type AnswerBounds, type Connection, QueryError} from "./connection.js";

type Engine = Pick<AsyncDuckDBConnection, "query" | "prepare">;

/** A DuckDB-WASM connection as the site uses it: plain rows out, bound parameters in, errors with their SQL. */
export function wasmConnection(engine: Engine): Connection {
  let earlierAreGiven: Promise<unknown> = Promise.resolve();
  const kept = new Map<string, Statement>();

  async function inTurn(sql: string, give: () => Promise<Given>): Promise<Row[]> {
    const given = earlierAreGiven.then(give);
    earlierAreGiven = given.catch(() => undefined);
    try {
      return await (await given).rows;
    } catch (error) {
      throw new QueryError(sql, error);
    }
  }

  async function giveAgain(sql: string, parameters: BoundValues): Promise<Given> {
    const statement = kept.get(sql) ?? (await engine.prepare(sql));
    kept.set(sql, statement);
    const answer = statement.query(...parameters);
    answer.catch(() => {
      if (kept.get(sql) === statement) kept.delete(sql);
      close(statement);
    });
    return {rows: answer.then(plainRows)};
  }

  return {
    run: (sql, parameters, bounds) =>
      inTurn(sql, () =>
        bounds ? readBounded(engine, sql, parameters ?? [], bounds) : give(engine, sql, parameters)
      ),
    runAgain: (sql, parameters) => inTurn(sql, () => giveAgain(sql, parameters))
  };
}

type Statement = Awaited<ReturnType<Engine["prepare"]>>;
type BoundValues = ReadonlyArray<string | null>;

/** A statement that the engine has. Its rows are apart, so that the next one need not wait for them. */
type Given = {rows: Promise<Row[]>};

/** Gives the engine a statement. The engine runs statements in their order, so the next one can be given at once. */
async function give(engine: Engine, sql: string, parameters?: BoundValues): Promise<Given> {
  if (!parameters) return {rows: engine.query(sql).then(plainRows)};
  const statement = await engine.prepare(sql);
  const answer = statement.query(...parameters);
  answer.then(
    () => close(statement),
    () => close(statement)
  );
  return {rows: answer.then(plainRows)};
}

function close(statement: Statement): void {
  void statement.close().catch(() => undefined);
}

/** Reads an answer part by part, and no further than the bounds. */
async function readBounded(
  engine: Engine,
  sql: string,
  parameters: ReadonlyArray<string | null>,
  bounds: AnswerBounds
): Promise<Given> {
  const statement = await engine.prepare(sql);
  try {
    const rows: Row[] = [];
    let bytes = 0;
    for await (const batch of await statement.send(...parameters)) {
      bytes += batch.data.byteLength;
      if (rows.length + batch.numRows > bounds.rows)
        throw new Error(
          `the answer has more than ${whole(bounds.rows)} rows; ask for fewer, such as with LIMIT`
        );
      if (bytes > bounds.bytes)
        throw new Error(`the answer has more than ${whole(bounds.bytes / 1e6)} MB; ask for less`);
      for (const row of plainRows(batch)) {
        if (Object.values(row).some((value) => typeof value === "string" && value.length > bounds.characters))
          throw new Error(
            `the answer has a text of more than ${whole(bounds.characters)} characters; ask for a part of it, such as with left()`
          );
        rows.push(row);
      }
    }
    return {rows: Promise.resolve(rows)};
  } finally {
    await statement.close().catch(() => undefined);
  }
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
