import {join} from "node:path";
import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  VARCHAR
} from "@duckdb/node-api";
import {UserError} from "../../../src/text/errors.js";
import {openDatabase, quoteLiteral} from "../../disk/duckdb.js";
import {makePart, type Receiver} from "./make-part.js";
import type {RegisterPart} from "./plan-parts.js";

/** How much of a part has been made. */
export interface PartProgress {
  readonly people: number;
  readonly documents: number;
}

const chunkRows = 2048;
/** Small enough that several threads can share a part, a multiple of what DuckDB writes at a time. */
const rowGroupRows = 20_480;

/** Where a part's files stand under a register's folder; people and key are merged when all parts are there. */
export function partFiles(folder: string, number: number): Record<"people" | "documents" | "key", string> {
  const name = String(number).padStart(3, "0");
  return {
    people: join(folder, "parts", `people-${name}.parquet`),
    documents: join(folder, "documents", `part=${name}`, "data.parquet"),
    key: join(folder, "parts", `key-${name}.parquet`)
  };
}

/**
 * Makes a part and writes its people, documents and key to Parquet; the folders must be there. One thread writes, so
 * that the bytes depend on the part alone. `onProgress` receives now and then how much has been written.
 */
export async function writePart(
  part: RegisterPart,
  folder: string,
  onProgress: (written: PartProgress) => void = () => {}
): Promise<PartProgress> {
  const database = await openDatabase();
  const {connection} = database;
  try {
    await connection.run("SET threads = 1");
    await connection.run(`
      CREATE TABLE people (person_id VARCHAR, year_of_birth INTEGER, sex VARCHAR);
      CREATE TABLE documents (document_id VARCHAR, person_id VARCHAR, day INTEGER, document_type VARCHAR, text VARCHAR);
      CREATE TABLE key (person_id VARCHAR, document_id VARCHAR, planted VARCHAR, form VARCHAR, passage VARCHAR);`);
    const people = await openRows(connection, "people", [VARCHAR, INTEGER, VARCHAR]);
    const documents = await openRows(
      connection,
      "documents",
      [VARCHAR, VARCHAR, INTEGER, VARCHAR, VARCHAR],
      () => onProgress({people: people.count(), documents: documents.count()})
    );
    const key = await openRows(connection, "key", [VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR]);
    const receiver: Receiver = {person: people.add, document: documents.add, passage: key.add};
    makePart(part, receiver);
    for (const rows of [people, documents, key]) rows.close();
    const files = partFiles(folder, part.number);
    await copy(connection, "SELECT * FROM people", files.people);
    await copy(
      connection,
      "SELECT document_id, person_id, (DATE '1970-01-01' + day)::DATE AS date, document_type, text FROM documents",
      files.documents
    );
    await copy(connection, "SELECT * FROM key", files.key);
    return {people: people.count(), documents: documents.count()};
  } finally {
    database.close();
  }
}

/** Writes a query's rows to a Parquet file, in their order. Where the disk refuses: `UserError`. */
export async function copy(connection: DuckDBConnection, select: string, file: string): Promise<void> {
  const into = `${quoteLiteral(file)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rowGroupRows})`;
  await connection.run(`COPY (${select}) TO ${into}`).catch((error: Error) => {
    const [sentence = ""] = error.message.split("\n");
    if (!sentence.startsWith("IO Error")) throw error;
    throw new UserError(`${file} cannot be written (${sentence}); make room or choose another --out`);
  });
}

interface Rows {
  add(...values: readonly DuckDBValue[]): void;
  count(): number;
  close(): void;
}

async function openRows(
  connection: DuckDBConnection,
  table: string,
  types: readonly DuckDBType[],
  onChunk: () => void = () => {}
): Promise<Rows> {
  const appender: DuckDBAppender = await connection.createAppender(table);
  const chunk = DuckDBDataChunk.create(types, chunkRows);
  const columns: DuckDBValue[][] = types.map(() => []);
  let count = 0;
  const flush = () => {
    if (columns[0]?.length === 0) return;
    chunk.reset();
    chunk.setColumns(columns);
    appender.appendDataChunk(chunk);
    for (const column of columns) column.length = 0;
    onChunk();
  };
  return {
    add(...values) {
      count++;
      for (const [at, column] of columns.entries()) column.push(values[at] ?? null);
      if (columns[0]?.length === chunkRows) flush();
    },
    count: () => count,
    close() {
      flush();
      appender.closeSync();
    }
  };
}
