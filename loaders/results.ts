import {mkdir} from "node:fs/promises";
import type {Row} from "../src/checks/cell.js";
import {readExtract} from "./extract/read.js";
import {writeResults} from "./prepare/results.js";
import {runQueries} from "./queries.js";

/**
 * Reads and validates an extract and runs every query on it.
 * @throws ExtractFaults when the extract has faults
 */
export async function computeResults(extract: string): Promise<Map<string, Row[]>> {
  const read = await readExtract(extract);
  try {
    return await runQueries(read.connection);
  } finally {
    read.close();
  }
}

/** Writes each query's rows of an extract as `<query>.json`, and says which queries there were. */
export async function writeQueryResults(extract: string, out: string): Promise<string[]> {
  const results = await computeResults(extract);
  await mkdir(out, {recursive: true});
  await writeResults(results, out);
  return [...results.keys()];
}
