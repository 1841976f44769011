import {mkdir, readdir, rm, stat} from "node:fs/promises";
import {join, resolve} from "node:path";
import {resultsByName} from "../../src/analysis/results.js";
import {describePages} from "../../src/extract/describe-pages.js";
import {describeTables} from "../../src/extract/describe-tables.js";
import {readMemos} from "../../src/extract/read-memos.js";
import {nativeDatabase} from "../disk/duckdb.js";
import {projectRoot} from "../disk/paths.js";
import {readExtract} from "../disk/read-extract.js";
import {exists, writeFolderOnce} from "../disk/write-whole.js";
import {resultsOf} from "../results/compute-results.js";
import {writeResults} from "../results/write-results.js";
import {describeProtection} from "./example/describe-protection.js";
import {prepareKey} from "./prepare-key.js";
import {writeTables} from "./tables.js";

/** Where prepared files are kept: inside the project, never committed, removed when the extract changes. */
export const preparedRoot = join(projectRoot, ".casebook/prepared");

/** The extract that commands and loaders use when none is named. */
export function defaultExtract(): string {
  return process.env.EXTRACT || join(projectRoot, "data");
}

/**
 * Reads and validates an extract, and writes what the site is made of: `data/<table>.parquet` and `.csv`,
 * `results/<query>.json`, and beside them `derived.json`, the numbers derived from the queries, `study.json` and
 * `tables.json`, which describe the extract, `pages.json`, what the pages say of it, `memos.json`, what its researchers
 * noted, and `protection.json`, how people are protected. The work is done once for the same extract, loaders and queries.
 * @param root the folder under which the files are kept; preparations of other extracts there are removed
 * @returns the folder that holds the files; it appears whole or not at all
 * @throws ExtractFaults when the extract has faults
 */
export async function prepare(extract = defaultExtract(), root = preparedRoot): Promise<string> {
  const directory = join(root, await prepareKey(resolve(extract)));
  if (await exists(directory)) return directory;
  await writeFolderOnce(directory, (draft) => prepareOnce(extract, draft));
  await removeOthers(root, directory);
  return directory;
}

/**
 * Does the work of `prepare` for one site, whose files nobody else will look for.
 * @param folder a folder that is not there yet; where the work fails, a part of the files is left in it
 * @throws ExtractFaults when the extract has faults
 */
export async function prepareOnce(extract: string, folder: string): Promise<void> {
  await mkdir(join(folder, "data"), {recursive: true});
  await mkdir(join(folder, "results"));
  const read = await readExtract(extract);
  try {
    const results = await resultsOf(read);
    const files = resultsByName(results)
      .set("tables", describeTables(read.package, await writeTables(read, join(folder, "data"))))
      .set("pages", describePages({...results.study, words: read.package.words}))
      .set("memos", await readMemos(nativeDatabase(read.connection)))
      .set("protection", await describeProtection(read, results));
    await writeResults(files, join(folder, "results"));
  } finally {
    read.close();
  }
}

/** Removes earlier preparations, and drafts that a preparation which was killed has left behind. */
async function removeOthers(root: string, kept: string): Promise<void> {
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of await readdir(root)) {
    const path = join(root, name);
    if (path === kept) continue;
    const underWay = name.endsWith(".tmp") && (await stat(path).catch(() => undefined))?.mtimeMs;
    if (!underWay || underWay < anHourAgo) await rm(path, {recursive: true, force: true});
  }
}
