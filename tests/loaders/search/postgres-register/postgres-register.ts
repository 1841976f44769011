import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {openDatabase, quoteLiteral, selectRows} from "../../../../loaders/disk/duckdb.js";
import type {PostgresRegister} from "../../../../loaders/search/postgres-register/open-postgres-register.js";
import type {Register} from "../../../../loaders/search/register/register-contract.js";
import {searchRegister} from "../../../../loaders/search/search-register.js";
import {parseStrategy} from "../../../../loaders/search/strategy/read-strategy.js";
import type {Server} from "../../../support/postgres.js";

/** A row of documents as tests write it. */
export type Document = readonly [id: string, person: string, date: string | null, type: string, text: string];

/** Creates a database with the tables of a register in it. */
export async function createRegister(
  server: Server,
  database: string,
  people: readonly (readonly [id: string, born: number, sex: string])[],
  documents: readonly Document[]
): Promise<void> {
  await server.run(`CREATE DATABASE ${database}`);
  await server.run(
    `CREATE TABLE people (person_id text PRIMARY KEY, year_of_birth integer, sex text);
     CREATE TABLE documents (document_id text PRIMARY KEY, person_id text, date date, document_type text, text text)`,
    [],
    database
  );
  await server.run(
    "INSERT INTO people SELECT p->>0, (p->>1)::integer, p->>2 FROM jsonb_array_elements($1) AS p",
    [JSON.stringify(people)],
    database
  );
  await server.run(
    "INSERT INTO documents SELECT d->>0, d->>1, (d->>2)::date, d->>3, d->>4 FROM jsonb_array_elements($1) AS d",
    [JSON.stringify(documents)],
    database
  );
}

/** Everything that a register gives: its people, and the documents of all parts, each part read once. */
export async function readAll(
  register: PostgresRegister
): Promise<{people: Record<string, unknown>[]; documents: Record<string, unknown>[]}> {
  const {connection, close} = await openDatabase();
  try {
    await register.openPeople(connection);
    const people = await selectRows<Record<string, unknown>>(
      connection,
      `${register.people} ORDER BY person_id`
    );
    const documents: Record<string, unknown>[] = [];
    for (const part of register.partitions) {
      await part.open?.(connection);
      documents.push(
        ...(await selectRows<Record<string, unknown>>(
          connection,
          `SELECT * REPLACE (date::VARCHAR AS date) FROM (${part.select})`
        ))
      );
      await part.close?.(connection);
    }
    return {people, documents};
  } finally {
    close();
  }
}

const strategy = `
name: Two terms
about: Enough to find something in a synthetic register.
concepts:
  - concept: trafficking
    label: Trafficking
    reason: It is named.
    terms:
      - stem: traffick
        reason: The word itself.
      - stem: sleep
        reason: Common, so that there is much to find.
contexts:
  - context: negated
    counts: false
    reason: It did not happen.
    concepts: [trafficking]
    when:
      - triggers: [denies, denied, not, never]
        direction: forward
        scope: 5
retrieve:
  - rule: named
    label: Trafficking is named
    all: [trafficking]
    within: document
`;

/** Searches a register with a strategy of two terms into a folder of its own, and gives what it found. */
export async function searchAll(register: Register, out?: string) {
  const folder = out ?? (await mkdtemp(join(tmpdir(), "casebook-postgres-search-")));
  try {
    const outcome = await searchRegister({
      register,
      strategy: await parseStrategy(strategy, "strategy.yaml"),
      out: folder
    });
    const {connection, close} = await openDatabase();
    const rows = (file: string) =>
      selectRows<Record<string, unknown>>(
        connection,
        `SELECT * FROM read_parquet(${quoteLiteral(join(folder, file))})`
      );
    try {
      const counts = JSON.parse(await readFile(join(folder, "counts.json"), "utf8")) as {
        stages: unknown;
        terms: unknown;
      };
      return {
        outcome,
        hits: await rows("hits.parquet"),
        candidates: await rows("candidates.parquet"),
        counts
      };
    } finally {
      close();
    }
  } finally {
    if (out === undefined) await rm(folder, {recursive: true, force: true});
  }
}

/** Counts how often each part was opened, by name. */
export function countingOpens(register: PostgresRegister): {register: PostgresRegister; opened: string[]} {
  const opened: string[] = [];
  const partitions = register.partitions.map((part) => ({
    ...part,
    open: async (connection: DuckDBConnection) => {
      opened.push(part.name);
      await part.open?.(connection);
    }
  }));
  return {register: {...register, partitions}, opened};
}
