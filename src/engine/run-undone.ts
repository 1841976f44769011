import type {Row} from "../model/row.js";
import type {Connection} from "./session.js";

/** The rows of any one statement of SQL. What it changes is undone. */
export async function runUndone(connection: Connection, text: string): Promise<Row[]> {
  await connection.run("BEGIN TRANSACTION");
  try {
    return await connection.run(text, []); // bound, so that it can be one statement only
  } finally {
    await connection.run("ROLLBACK").catch(() => undefined); // the text may have ended the transaction itself
  }
}
