import {allLevel} from "../model/groups.js";
import {NotReleasedBy, nameTableBy} from "../model/release.js";
import type {Row} from "../model/row.js";
import type {ReleaseDescription} from "../model/study.js";
import {type Filters, isFiltered} from "../queries/filters.js";
import {quoteIdentifier} from "../queries/quote.js";
import {type Connection, runAndRollBack} from "./connection.js";
import type {QuerySession} from "./query-session.js";

/**
 * Opens a session on released tables. A table has the name of a query, and its rows are the query's rows; a query whose
 * table is not released has none. There are no rows of patients, so nothing can be filtered and no cell can be opened. What
 * can be compared by is what tables are released by: of other tables `rows` throws NotReleasedBy.
 */
export function openReleasedSession(
  connection: Connection,
  release: Pick<ReleaseDescription, "tables" | "groupings">
): QuerySession {
  return {
    rows: (query, filters) => readRows(connection, query, filters, release),
    async supportingRows() {
      throw new Error("a site for release holds no rows of patients");
    },
    sql: (text) => runAndRollBack(connection, text)
  };
}

/** What every site for release has of the study as a whole, whatever is compared. */
const ofAll = ["codebook", "reported"];

async function readRows(
  connection: Connection,
  query: string,
  filters: Filters,
  {tables, groupings = []}: Pick<ReleaseDescription, "tables" | "groupings">
): Promise<Row[]> {
  const {by} = filters;
  if (isFiltered(filters) || (typeof by === "object" && by !== null))
    throw new Error("a released table cannot be counted anew");
  const read = (table: string) => connection.run(`SELECT * FROM ${quoteIdentifier(table)}`);
  if (ofAll.includes(query)) return read(query);
  const name = by !== undefined && query === "patients-in-view" ? "sample" : query;
  if (!tables.includes(name)) return [];
  if (by === undefined) return read(name);
  if (by === null) return (await read(name)).filter(({group}) => group === allLevel);
  const released = groupings.find((grouping) => grouping.by === by)?.tables ?? [];
  if (!released.includes(name)) throw new NotReleasedBy(`${name} is not released by ${by}`);
  return read(nameTableBy(name, by));
}
