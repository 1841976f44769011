import type {Row} from "../model/row.js";

/**
 * A place where SQL runs: DuckDB in the reader's browser, or the same build of it in Node. Statements run in the order in
 * which they are given; none need be waited for before the next is given.
 */
export interface Connection {
  run(sql: string, parameters?: ReadonlyArray<string | null>): Promise<Row[]>;
}

/** A query that the engine refused: the engine's own sentence, with the SQL and the cause kept. */
export class QueryError extends Error {
  readonly sql: string;
  constructor(sql: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), {cause});
    this.name = "QueryError";
    this.sql = sql;
  }
}

/**
 * Shuts the engine in, once its tables are there: no SQL reaches a file, an address or an extension any more, and none
 * can change that.
 * @throws QueryError when the engine cannot be shut in
 */
export async function lockDown(connection: Connection): Promise<void> {
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
}

/** The rows of any one statement of SQL. What it changes is undone. */
export async function runAndRollBack(connection: Connection, text: string): Promise<Row[]> {
  await connection.run("BEGIN TRANSACTION");
  try {
    return await connection.run(text, []); // bound, so that it can be one statement only
  } finally {
    await connection.run("ROLLBACK").catch(() => undefined); // the text may have ended the transaction itself
  }
}
