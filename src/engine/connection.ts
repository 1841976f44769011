import type {Connection} from "./session.js";

/**
 * Shuts the engine in, once its tables are there: no SQL reaches a file, an address or an extension any more, and none
 * can change that.
 * @throws QueryError when the engine cannot be shut in
 */
export async function lockDown(connection: Connection): Promise<void> {
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
}
