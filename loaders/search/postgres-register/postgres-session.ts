import type pg from "pg";
import Cursor from "pg-cursor";
import {connectPostgres, type Environment} from "./connect-postgres.js";
import {postgresFault} from "./postgres-fault.js";

/** One read-only snapshot of a database. Its calls run one after another; each fails with a `PostgresFault`. */
export interface PostgresSession {
  /** All rows of a query that gives few. */
  rows<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Passes the rows of a query to `take`, at most `batch` at a time. An error that `take` throws ends the reading. */
  batches(
    sql: string,
    values: readonly unknown[],
    batch: number,
    take: (rows: unknown[][]) => void
  ): Promise<void>;
  /** Ends the snapshot and the connection. */
  end(): Promise<void>;
}

/**
 * Opens a session: everything in it is read from the one state of the database at its beginning, and the server
 * itself refuses to write. While it lasts, the server keeps what others delete.
 */
export async function openPostgresSession(environment: Environment): Promise<PostgresSession> {
  const client = await connectPostgres(environment);
  try {
    for (const sql of beginning) await client.query(sql);
  } catch (error) {
    await client.end().catch(() => {});
    throw postgresFault(error);
  }
  return sessionOf(client);
}

const beginning = [
  "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY",
  "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",
  // A search may take hours, and be idle here while it works on what it has fetched.
  `SELECT set_config(name, '0', true)
   FROM pg_settings
   WHERE name IN ('statement_timeout', 'idle_in_transaction_session_timeout', 'lock_timeout')`,
  "SET LOCAL datestyle = 'ISO, YMD'",
  "SET LOCAL jit = off"
];

function sessionOf(client: pg.Client): PostgresSession {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => {});
    return mine;
  };
  return {
    rows: <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      inTurn(() =>
        withSavepoint(client, async () => {
          const {rows} = await refusing(client.query<Row>(sql, [...values]));
          return rows;
        })
      ),
    batches: (sql, values, batch, take) =>
      inTurn(() => withSavepoint(client, () => readBatches(client, sql, values, batch, take))),
    end: () => inTurn(() => client.end().catch(() => {}))
  };
}

/** Runs work in a savepoint, so that the transaction and its snapshot survive a failure. */
async function withSavepoint<Value>(client: pg.Client, work: () => Promise<Value>): Promise<Value> {
  await refusing(client.query("SAVEPOINT asked"));
  try {
    const value = await work();
    await refusing(client.query("RELEASE SAVEPOINT asked"));
    return value;
  } catch (error) {
    await client.query("ROLLBACK TO SAVEPOINT asked").catch(() => {});
    throw error;
  }
}

async function readBatches(
  client: pg.Client,
  sql: string,
  values: readonly unknown[],
  batch: number,
  take: (rows: unknown[][]) => void
): Promise<void> {
  const cursor = client.query(new Cursor<unknown[]>(sql, [...values], {rowMode: "array"}));
  try {
    for (;;) {
      const rows = await refusing(cursor.read(batch));
      if (rows.length > 0) take(rows);
      if (rows.length < batch) return;
    }
  } finally {
    await cursor.close().catch(() => {});
  }
}

async function refusing<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked;
  } catch (error) {
    throw postgresFault(error);
  }
}
