import {readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {UserError} from "../../../src/text/errors.js";
import {quoteLiteral, selectRow, selectRows} from "../../disk/duckdb.js";
import {projectRoot} from "../../disk/paths.js";
import {jsonText, writeDrafts} from "../../disk/write-whole.js";
import type {FailedPartition, Partition, Register} from "../register/register.js";
import type {ScreeningSummary} from "../screening/screening-summary.js";
import {compileJudge} from "../sql/compile-search.js";
import type {Strategy} from "../strategy/strategy.js";
import {describeSearch} from "./describe-search.js";
import {loadStrategy} from "./load-merged.js";
import {warnOfOddities} from "./outcome-words.js";
import type {SearchCounts, SearchOutcome} from "./search-counts.js";
import type {FinishedPartition, Workplace} from "./workplace.js";

/** What is merged. */
export interface ResultsToMerge {
  readonly connection: DuckDBConnection;
  readonly register: Register;
  readonly strategy: Strategy;
  readonly out: string;
  readonly workplace: Workplace;
  readonly finished: readonly FinishedPartition[];
  readonly failed: readonly FailedPartition[];
  readonly screen?: (candidates: readonly string[]) => Promise<ScreeningSummary>;
}

/** Puts the finished partitions together into the files of the results. Those of an earlier search are replaced at the end. */
export async function mergeResults(merge: ResultsToMerge): Promise<SearchOutcome> {
  const {connection, register, strategy, out, workplace, failed} = merge;
  await loadFinished(merge);
  await loadPeople(connection, register);
  await loadStrategy(connection, strategy);
  for (const script of ["register", "units", "candidates"]) await connection.run(await readScript(script));
  const counted = await count(connection, register, failed);
  const screening = await merge.screen?.(await retrievedPeople(connection));
  const counts: SearchCounts = {...counted, ...(screening && {screening})};
  const complete = failed.length === 0;
  const tables = {
    "hits.parquet": "SELECT * FROM all_hits",
    "candidates.parquet": "SELECT * FROM candidates",
    "terms.parquet": "SELECT * FROM terms ORDER BY position",
    "rules.parquet":
      "SELECT * EXCLUDE (position, concept_position) FROM rules ORDER BY position, concept_position"
  };
  const descriptions = {
    "counts.json": counts,
    "search.json": await describeSearch(register, strategy, complete)
  };
  const names = [...Object.keys(tables), ...Object.keys(descriptions)];
  const place = (name: string) => join(out, name);
  await connection.run("SET preserve_insertion_order = true");
  await connection.run("SET threads = 1");
  const write = async (draftOf: (path: string) => string) => {
    for (const [name, select] of Object.entries(tables)) {
      const draft = quoteLiteral(draftOf(place(name)));
      await connection.run(`COPY (${select}) TO ${draft} (FORMAT parquet, COMPRESSION zstd)`);
    }
    for (const [name, value] of Object.entries(descriptions))
      await writeFile(draftOf(place(name)), jsonText(value));
    await rm(place("search.json"), {force: true});
  };
  await writeDrafts(names.map(place), write, workplace.folder);
  if (complete) await workplace.remove();
  return {complete, failed, warnings: warnOfOddities(counts), counts};
}

async function loadFinished({
  connection,
  register,
  strategy,
  workplace,
  finished
}: ResultsToMerge): Promise<void> {
  const partitions = new Map(register.partitions.map((partition) => [partition.name, partition]));
  const done = finished.map(({name}) => workplace.files(partitions.get(name) as Partition));
  const list = (paths: string[]) => `read_parquet([${paths.map(quoteLiteral).join(", ")}])`;
  const hits = done.length === 0 ? `(${noHits})` : list(done.map(({hits}) => hits));
  const identities = done.length === 0 ? `(${noIdentities})` : list(done.map(({documents}) => documents));
  await connection.run(`CREATE OR REPLACE TEMP VIEW around AS SELECT * FROM ${hits}`);
  for (const {sql} of compileJudge(strategy)) await connection.run(sql);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE all_hits AS
SELECT DISTINCT *
FROM hits
ORDER BY person_id, document_id, start, term, length, concept, context, snippet, date, document_type`
  );
  await connection.run(`CREATE OR REPLACE TEMP VIEW identities AS SELECT * FROM ${identities}`);
  const sums = (key: "documents" | "nameless" | "characters") =>
    finished.reduce((sum, row) => sum + row[key], 0);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE searched AS
SELECT ${sums("documents")}::BIGINT AS documents, ${sums("nameless")}::BIGINT AS nameless, ${sums("characters")}::BIGINT AS characters`
  );
}

const noHits = `SELECT NULL::VARCHAR AS person_id, NULL::VARCHAR AS document_id, NULL::DATE AS date,
NULL::VARCHAR AS document_type, NULL::VARCHAR AS concept, NULL::VARCHAR AS term, NULL::VARCHAR AS match,
NULL::BIGINT AS start, NULL::VARCHAR AS before, NULL::VARCHAR AS after, NULL::VARCHAR AS lead, NULL::VARCHAR AS tail
WHERE false`;

const noIdentities = "SELECT NULL::VARCHAR AS person_id, NULL::UBIGINT AS document WHERE false";

async function retrievedPeople(connection: DuckDBConnection): Promise<string[]> {
  const sql = "SELECT person_id FROM candidates ORDER BY person_id";
  return (await selectRows<{person_id: string}>(connection, sql)).map(({person_id}) => person_id);
}

async function loadPeople(connection: DuckDBConnection, register: Register): Promise<void> {
  try {
    await register.openPeople?.(connection);
    await connection.run(`CREATE OR REPLACE TEMP TABLE people AS ${register.people}`);
  } catch (error) {
    throw new UserError(
      `${register.name}: ${register.explain({name: "people", fingerprint: "", size: 0, select: ""}, error)}`
    );
  }
}

async function count(
  connection: DuckDBConnection,
  register: Register,
  failed: readonly FailedPartition[]
): Promise<SearchCounts> {
  const odd = await selectRow<Omit<SearchCounts["register"], "partitions" | "failed">>(
    connection,
    await readScript("oddities")
  );
  type Row = SearchCounts["terms"][number] | (SearchCounts["concepts"][number] & {term: null});
  const yields = await selectRows<Row>(connection, await readScript("yields"));
  const {people, documents, characters, ...oddities} = odd;
  return {
    register: {
      people,
      documents,
      characters,
      partitions: register.partitions.length + register.failed.length,
      failed,
      ...oddities
    },
    stages: await selectRows<SearchCounts["stages"][number]>(connection, await readScript("stages")),
    terms: yields.filter((row): row is SearchCounts["terms"][number] => row.term !== null),
    concepts: yields.flatMap((row) => {
      const {term, ...concept} = row;
      return term === null ? [concept] : [];
    })
  };
}

function readScript(name: string): Promise<string> {
  return readFile(join(projectRoot, "loaders", "search", "sql", `${name}.sql`), "utf8");
}
