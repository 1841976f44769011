import {chmod, mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import pg from "pg";
import {openDatabase, quoteLiteral} from "../../../loaders/disk/duckdb.js";
import {openFolderRegister} from "../../../loaders/search/folder-register/open-folder-register.js";
import type {Strategy} from "../../../loaders/search/strategy/strategy.js";
import {postgresInstalled, startPostgres} from "../../support/postgres.js";
import {round} from "../against.js";
import type {Trial} from "./sizes.js";
import {translateStrategy} from "./strategy-ere.js";

/** How long one question may take, in seconds. */
const patience = 600;

const count =
  "SELECT count(*)::int AS documents, count(DISTINCT person_id)::int AS people FROM documents WHERE";

/** The same terms asked of PostgreSQL, with an index of trigrams and without; `share` of the partitions is loaded. */
export async function measurePostgres({register, say}: Trial, strategy: Strategy, share: number) {
  if (!postgresInstalled) return {skipped: "PostgreSQL is not installed; apt-get install postgresql"};
  const server = await startPostgres();
  const client = new pg.Client({connectionString: server.url()});
  try {
    await client.connect();
    const extension = await client
      .query("SELECT FROM pg_available_extensions WHERE name = 'pg_trgm'")
      .then(({rowCount}) => rowCount === 1);
    if (!extension) return {skipped: "pg_trgm is not installed; apt-get install postgresql-contrib"};
    const ask = (sql: string, values: readonly string[] = []) => timed(client, say, sql, values);
    for (const sql of settings) await client.query(sql);
    const {partitions, loadSeconds} = await load(client, register, share);
    say(`PostgreSQL: ${partitions} partitions loaded in ${loadSeconds.toFixed(1)} s`);
    const index = await ask("CREATE INDEX documents_text ON documents USING gin (text gin_trgm_ops)");
    await client.query("VACUUM ANALYZE documents");
    const {rows} = await client.query(
      "SELECT current_setting('server_version') AS version, (SELECT count(*)::int FROM documents) AS documents, pg_relation_size('documents_text')::float8 / 1e6 AS megabytes"
    );
    const [{version, documents, megabytes}] = rows;
    await client.query(`SET statement_timeout = '${patience}s'`);
    const {any, terms} = translateStrategy(strategy, "postgres");
    const apart = `(${terms.map((_, at) => `text ~* $${at + 1}`).join(" OR ")})`;
    await client.query("SET enable_seqscan = off");
    const withIndex = await ask(`${count} text ~* $1`, [any]);
    const withIndexTermsApart = await ask(`${count} ${apart}`, terms);
    await client.query("SET enable_seqscan = on");
    await client.query("SET enable_bitmapscan = off");
    const sequential = await ask(`${count} text ~* $1`, [any]);
    return {
      version: `PostgreSQL ${version}`,
      share,
      documents: documents as number,
      settings,
      loadSeconds: round(loadSeconds),
      indexSeconds: index.seconds,
      indexMegabytes: round(megabytes),
      asked: {withIndex, withIndexTermsApart, sequential}
    };
  } finally {
    await client.end();
    await server.stop();
  }
}

const settings = [
  "CREATE EXTENSION IF NOT EXISTS pg_trgm",
  "CREATE UNLOGGED TABLE documents (person_id text, document_id text, text text)",
  "SET maintenance_work_mem = '1GB'",
  "SET work_mem = '256MB'",
  "SET max_parallel_workers_per_gather = 1",
  "SET jit = off"
];

/** Loads the first partitions through CSV files; the time is that of COPY alone. */
async function load(client: pg.Client, register: string, share: number) {
  const {partitions} = await openFolderRegister(register);
  const chosen = partitions.slice(0, Math.ceil(partitions.length * share));
  const folder = await mkdtemp(join(tmpdir(), "casebook-copy-"));
  await chmod(folder, 0o755);
  const {connection, close} = await openDatabase();
  const file = quoteLiteral(join(folder, "documents.csv"));
  let loadSeconds = 0;
  try {
    for (const {select} of chosen) {
      await connection.run(
        `COPY (SELECT person_id, document_id, replace(text, chr(0), '') FROM (${select})) TO ${file} (FORMAT csv, HEADER false)`
      );
      const started = performance.now();
      await client.query(`COPY documents FROM ${file} (FORMAT csv)`);
      loadSeconds += (performance.now() - started) / 1000;
    }
  } finally {
    close();
    await rm(folder, {recursive: true, force: true});
  }
  return {partitions: chosen.length, loadSeconds};
}

/** Seconds and the answer; where it is not given in time, what PostgreSQL says. */
async function timed(
  client: pg.Client,
  say: Trial["say"],
  sql: string,
  values: readonly string[]
): Promise<{seconds: number; documents?: number; people?: number; stopped?: string}> {
  const started = performance.now();
  const answer = await client
    .query(sql, values.length > 0 ? [...values] : undefined)
    .then(({rows}) => rows[0] ?? {})
    .catch((error: Error) => ({stopped: error.message}));
  const seconds = round((performance.now() - started) / 1000);
  say(`PostgreSQL: ${sql.slice(0, 40)}… ${seconds} s`);
  return {seconds, ...answer};
}
