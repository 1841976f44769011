import {isFiltered} from "../queries/filters.js";
import {quoteIdentifier} from "../queries/quote.js";
import {type Connection, runAndRollBack} from "./connection.js";
import type {QuerySession} from "./query-session.js";

/**
 * A session on released tables, one of the name of each query: their rows are the query's rows, and a query whose table is
 * not released has none. There are no patients, so that nothing can be filtered, and no rows stand behind a number.
 */
export function openReleasedSession(connection: Connection, released: readonly string[]): QuerySession {
  return {
    async rows(query, filters) {
      if (isFiltered(filters)) throw new Error("a released table cannot be filtered");
      if (!released.includes(query) && !["codebook", "reported"].includes(query)) return [];
      return connection.run(`SELECT * FROM ${quoteIdentifier(query)}`);
    },
    async supportingRows() {
      throw new Error("a site for release holds no rows of patients");
    },
    sql: (text) => runAndRollBack(connection, text)
  };
}
