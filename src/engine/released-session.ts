import {isAsBuilt} from "../queries/filters.js";
import {quoteIdentifier} from "../queries/quote.js";
import {type Connection, runAndRollBack} from "./connection.js";
import type {QuerySession} from "./query-session.js";

/**
 * Opens a session on released tables. A table has the name of a query, and its rows are the query's rows; a query whose
 * table is not released has none. There are no rows of patients, so nothing can be filtered and no cell can be opened.
 */
export function openReleasedSession(connection: Connection, released: readonly string[]): QuerySession {
  return {
    async rows(query, filters) {
      if (!isAsBuilt(filters)) throw new Error("a released table cannot be counted anew");
      if (!released.includes(query) && !["codebook", "reported"].includes(query)) return [];
      return connection.run(`SELECT * FROM ${quoteIdentifier(query)}`);
    },
    async supportingRows() {
      throw new Error("a site for release holds no rows of patients");
    },
    sql: (text) => runAndRollBack(connection, text)
  };
}
