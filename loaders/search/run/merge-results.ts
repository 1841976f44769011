import {readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {quoteLiteral, selectRow, selectRows} from "../../disk/duckdb.js";
import {projectRoot} from "../../disk/paths.js";
import {jsonText, writeDrafts} from "../../disk/write-whole.js";
import type {FailedPartition, Register} from "../register/register-contract.js";
import type {ScreeningSummary} from "../screening/screening-summary.js";
import {describeSearch} from "./describe-search.js";
import {type FinishedResults, loadFinished, loadPeople, loadStrategy} from "./load-merged.js";
import {warnOfOddities} from "./outcome-words.js";
import type {SearchCounts, SearchOutcome} from "./search-counts.js";

/** What is merged. */
export interface ResultsToMerge extends FinishedResults {
  readonly out: string;
  readonly failed: readonly FailedPartition[];
  /** Compares what reviewers decided with the people retrieved. */
  readonly screen?: (candidates: readonly string[]) => Promise<ScreeningSummary>;
}

/** Merges the finished partitions into the files of the results, which replace those of an earlier search at the end. */
export async function mergeResults(merge: ResultsToMerge): Promise<SearchOutcome> {
  const {connection, register, strategy, out, partial, failed} = merge;
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
  await writeDrafts(names.map(place), write, partial.folder);
  if (complete) await partial.remove();
  return {complete, failed, warnings: warnOfOddities(counts), counts};
}

async function retrievedPeople(connection: DuckDBConnection): Promise<string[]> {
  const sql = "SELECT person_id FROM candidates ORDER BY person_id";
  return (await selectRows<{person_id: string}>(connection, sql)).map(({person_id}) => person_id);
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
