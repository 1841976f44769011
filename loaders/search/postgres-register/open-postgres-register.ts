import type {DuckDBConnection} from "@duckdb/node-api";
import {UserError} from "../../../src/text/errors.js";
import {quoteIdentifier} from "../../disk/duckdb.js";
import {
  documentColumns,
  type Partition,
  peopleColumns,
  type Register
} from "../register/register-contract.js";
import type {Environment} from "./connect-postgres.js";
import {cutRanges, type KeyRange, partBytes} from "./cut-ranges.js";
import {dropTable, type FilledColumn, fillTable} from "./fill-table.js";
import {findPostgresTables, type PostgresTable} from "./find-postgres-tables.js";
import {openPostgresSession, type PostgresSession} from "./postgres-session.js";

/** A register in PostgreSQL, which holds a snapshot of the database until it is closed. */
export interface PostgresRegister extends Register {
  /** Fills the temporary table of the connection that `people` selects from; called before it is used there. */
  openPeople(connection: DuckDBConnection): Promise<void>;
  /** Ends the snapshot and the connection to PostgreSQL. */
  close(): Promise<void>;
}

/**
 * Opens a PostgreSQL database as a register. `REGISTER_DATABASE_URL` says where it is (or `PGHOST` and its like),
 * `REGISTER_SCHEMA` in which schema its tables are, if not on the search path. Throws a `PostgresFault`.
 *
 * Parts are ranges of the documents' key of about 32 MB of text, each read by a cursor of its own into a temporary
 * table of DuckDB, so that memory does not grow with the register; see `cutRanges`. All of it is read from one
 * read-only snapshot. What that costs:
 * - Before the first part the server reads all keys, and of a view all text too, and sorts them where no index on
 *   the key gives their order.
 * - With an index on the key a part is read through it; without one, each part is a scan of the whole table.
 * - A finished part is known again by its range and fingerprint. What is added behind the last key leaves the
 *   others as they are; what is added in front moves the bounds of those that follow, which are searched again.
 * - While the search runs, the server cannot clear away what others delete or change.
 */
export async function openPostgresRegister(
  environment: Environment,
  {bytes = partBytes}: {readonly bytes?: number} = {}
): Promise<PostgresRegister> {
  const session = await openPostgresSession(environment);
  try {
    const {people, documents} = await findPostgresTables(session, environment);
    const [{encoding} = {encoding: ""}] = await session.rows<{encoding: string}>(
      "SELECT current_setting('server_encoding') AS encoding"
    );
    const ranges = await cutRanges(session, documents, bytes);
    const digits = Math.max(3, String(ranges.length).length);
    const asText = (name: string) => (encoding === "SQL_ASCII" ? `convert_to(${name}, 'SQL_ASCII')` : name);
    return {
      name: "PostgreSQL",
      people: `SELECT ${Object.keys(peopleColumns).join(", ")} FROM ${quoteIdentifier(peopleTable)}`,
      partitions: ranges.map((range, index) =>
        partition(
          `${documents.name} ${String(index + 1).padStart(digits, "0")}`,
          range,
          documents,
          session,
          asText
        )
      ),
      failed: [],
      explain,
      openPeople: (connection) => {
        const {relation, select} = people;
        const sql = `SELECT ${asText("person_id")}, year_of_birth, ${asText("sex")} FROM (SELECT ${select} FROM ${relation}) AS people`;
        return fillTable(connection, peopleTable, peopleKinds, session, sql);
      },
      close: session.end
    };
  } catch (error) {
    await session.end();
    throw error;
  }
}

const peopleTable = "people of the register";

const peopleKinds: readonly FilledColumn[] = [
  ["person_id", "text"],
  ["year_of_birth", "integer"],
  ["sex", "text"]
];

const documentKinds: readonly FilledColumn[] = [
  ["document_id", "text"],
  ["person_id", "text"],
  ["day", "integer"],
  ["document_type", "text"],
  ["text", "text"]
];

function partition(
  name: string,
  range: KeyRange,
  {relation, select, key}: PostgresTable,
  session: PostgresSession,
  asText: (name: string) => string
): Partition {
  const bounds = [range.from, range.before].filter((bound) => bound !== null);
  const within =
    range.from === null ? "key IS NULL" : range.before === null ? "key >= $1" : "key >= $1 AND key < $2";
  const sql = `
    SELECT
      ${asText("document_id")},
      ${asText("person_id")},
      CASE WHEN isfinite(date) THEN date - DATE '1970-01-01' END,
      ${asText("document_type")},
      ${asText("text")}
    FROM (SELECT ${select}, ${key} AS key FROM ${relation}) AS documents
    WHERE ${within}`;
  const columns = Object.keys(documentColumns).map((column) =>
    column === "date" ? "DATE '1970-01-01' + day AS date" : column
  );
  return {
    name,
    fingerprint: range.fingerprint,
    size: range.bytes,
    select: `SELECT ${columns.join(", ")} FROM ${quoteIdentifier(name)}`,
    open: (connection) => fillTable(connection, name, documentKinds, session, sql, bounds),
    close: (connection) => dropTable(connection, name)
  };
}

/** Explains why a part failed, with the part's name first. Other programs' messages may hold a document's text and are left out. */
function explain({name}: Partition, error: unknown): string {
  if (error instanceof UserError) return `${name}: ${error.message.replace(/^PostgreSQL: /, "")}`;
  const message = error instanceof Error ? error.message : "";
  return /out of memory/i.test(message)
    ? `${name}: it needs more memory than the search allows itself; look for a text of extreme length in it`
    : `${name}: it was read and could not be searched; search again, and if it fails again tell the makers of Casebook`;
}
