import type {Row} from "../model/row.js";

/**
 * A place where SQL runs: DuckDB in the reader's browser, or the same build of it in Node. Statements run in the order in
 * which they are given. The next one can be given before the answer to the last has come.
 */
export interface Connection {
  run(sql: string, parameters?: ReadonlyArray<string | null>): Promise<Row[]>;
}

/** A query that the engine refused, with the engine's own sentence, the SQL and the cause. */
export class QueryError extends Error {
  readonly sql: string;
  constructor(sql: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), {cause});
    this.name = "QueryError";
    this.sql = sql;
  }
}

/**
 * Locks the engine once its tables are there: SQL no longer reaches a file, an address or an extension, and cannot
 * change that.
 * @throws QueryError when the engine cannot be locked
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
