import {mkdir} from "node:fs/promises";
import {bake} from "../../src/analysis/derived/compare.js";
import type {Derived} from "../../src/analysis/derived/derived.js";
import {derivedNumbers} from "../../src/analysis/derived/list.js";
import {describeStudy} from "../../src/extract/describe-study.js";
import type {Row} from "../../src/model/row.js";
import {characteristicsOf, type StudyDescription} from "../../src/model/study.js";
import {nativeDatabase} from "../disk/duckdb.js";
import {fingerprint} from "../disk/fingerprint.js";
import {type Extract, readExtract} from "../disk/read-extract.js";
import {runQueries} from "./run-queries.js";
import {createSearchTables} from "./search-tables.js";
import {writeResults} from "./write-results.js";

/** What is computed from an extract: the rows of every query, the numbers derived from them, and what the extract is. */
export type Results = {queries: Map<string, Row[]>; derived: Derived[]; study: StudyDescription};

/** Runs every query on an extract that has been read, and derives every number from the rows. */
export async function resultsOf(extract: Extract): Promise<Results> {
  await createSearchTables(extract);
  const queries = await runQueries(extract.connection);
  const study = await describeStudy(
    nativeDatabase(extract.connection),
    extract.package,
    await fingerprint(extract)
  );
  const derived = derivedNumbers({
    rows: (query) => queries.get(query) ?? [],
    characteristics: characteristicsOf(study),
    codes: study.codes
  });
  return {queries, derived, study};
}

/** The files of `results/`, by name: each query's rows, the derived numbers, and what the extract is. */
export function resultFiles({queries, derived, study}: Results): Map<string, unknown> {
  return new Map<string, unknown>([...queries, ["derived", bake(derived)], ["study", study]]);
}

/**
 * Reads and validates an extract and computes all results of it.
 * @throws ExtractFaults when the extract has faults
 */
export async function computeResults(extract: string): Promise<Results> {
  const read = await readExtract(extract);
  try {
    return await resultsOf(read);
  } finally {
    read.close();
  }
}

/** Writes the results of an extract as `<name>.json`, and says which there were. */
export async function writeQueryResults(extract: string, out: string): Promise<string[]> {
  const files = resultFiles(await computeResults(extract));
  await mkdir(out, {recursive: true});
  await writeResults(files, out);
  return [...files.keys()];
}
