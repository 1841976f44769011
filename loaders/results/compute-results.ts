import {assembleResults, type Results, resultsByName} from "../../src/analysis/results.js";
import {describeStudy} from "../../src/extract/describe-study.js";
import {nativeDatabase} from "../disk/duckdb.js";
import {fingerprint} from "../disk/fingerprint.js";
import {type Extract, readExtract} from "../disk/read-extract.js";
import {runQueries} from "./run-queries.js";
import {createSearchTables} from "./search-tables.js";
import {writeResults} from "./write-results.js";

/** Runs every query on an extract that has been read, and derives every number from the rows. */
export async function resultsOf(extract: Extract): Promise<Results> {
  await createSearchTables(extract);
  const queries = await runQueries(extract.connection, extract.package.study.groups?.field ?? null);
  const study = await describeStudy(
    nativeDatabase(extract.connection),
    extract.package,
    await fingerprint(extract)
  );
  return assembleResults(queries, study);
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
  const files = resultsByName(await computeResults(extract));
  await writeResults(files, out);
  return [...files.keys()];
}
