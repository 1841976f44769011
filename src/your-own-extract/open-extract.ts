import type {AsyncDuckDB, AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import {assembleResults, resultsByName} from "../analysis/results.js";
import {streamInFile} from "../engine/arrow-stream.js";
import {openQuerySession} from "../engine/query-session.js";
import {type EngineStart, startDuckdb} from "../engine/start-duckdb.js";
import {wasmConnection} from "../engine/wasm-connection.js";
import {type DataPackage, filesOf} from "../extract/data-package.js";
import {type ExtractDatabase, selectOnlyRow} from "../extract/database.js";
import {describeStudy} from "../extract/describe-study.js";
import {describeTables, type TableSize} from "../extract/describe-tables.js";
import {readMemos} from "../extract/read-memos.js";
import {descriptorFile} from "../extract/read-package.js";
import {readTables} from "../extract/read-tables.js";
import {createEmptySearchTables} from "../extract/search-schema.js";
import type {Row} from "../model/row.js";
import type {StudyDescription} from "../model/study.js";
import {fetchAnalysisSql} from "../page/fetch-sql.js";
import type {OpenedExtract} from "../page/opened-extract.js";
import {engineFiles, queryFiles, searchTableFiles, studyFile, tableFiles} from "../page/site-files.js";
import {noFilters} from "../queries/filters.js";
import {quoteIdentifier} from "../queries/quote.js";
import {frameOf} from "../text/page-frame.js";
import {droppedFolder} from "./dropped-folder.js";
import {pagesOfSite} from "./pages-of-site.js";
import {wasmDatabase} from "./wasm-database.js";

/**
 * Reads the files of an extract in the reader's browser, checks them by the rules of `npm run validate`, and computes the
 * results that the site's build would compute. It sends and stores nothing. The signal ends it at once.
 * @param name the extract's name on the pages; by default its title
 * @param files by the names that `datapackage.json` gives them
 * @throws ExtractFaults with every fault of the extract; Error when the engine cannot be loaded or is stopped
 */
export async function openExtract(
  name: string | undefined,
  files: ReadonlyMap<string, Blob>,
  start: EngineStart
): Promise<OpenedExtract> {
  const {database, connection, halted, loadRest} = await startDuckdb(engineFiles, start);
  const read = async (): Promise<OpenedExtract> => {
    await loadRest(start.onProgress); // reading CSV needs it
    const plain = wasmDatabase(connection);
    await plain.run("SET autoload_known_extensions = false"); // the site has none to load
    const described = await readTables(plain, droppedFolder(database, files));
    await createEmptySearchTables(plain);
    const tables = await tablesOf(database, connection);
    const session = await openQuerySession(wasmConnection(connection), await fetchAnalysisSql(), {
      grouping: described.study.groups?.field ?? null
    });
    const queries = new Map<string, Row[]>();
    for (const query of Object.keys(queryFiles))
      queries.set(query, (await session.rows(query, noFilters)) ?? []);
    const {study, ...parts} = await describe(plain, described, queries, files);
    const site: StudyDescription = await studyFile.json();
    const {pages, lacking} = pagesOfSite({...study, words: described.words}, site.absentPages);
    const head = {id: newId(), name: name ?? described.title, opened: Date.now()};
    return {
      head: {...head, frame: frameOf(study, pages), lacking},
      results: {...parts, study, pages},
      tables
    };
  };
  try {
    return await Promise.race([read(), halted]);
  } finally {
    void database.terminate();
  }
}

/** Every table that the pages load, as an Arrow stream. */
async function tablesOf(
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection
): Promise<Record<string, Uint8Array>> {
  const streams: Record<string, Uint8Array> = {};
  for (const name of Object.keys({...tableFiles, ...searchTableFiles})) {
    const sql = `SELECT * FROM ${quoteIdentifier(name)} ORDER BY rowid`;
    streams[name] = streamInFile(await connection.useUnsafe((_, id) => database.runQuery(id, sql)));
  }
  return streams;
}

async function describe(
  database: ExtractDatabase,
  described: DataPackage,
  queries: ReadonlyMap<string, Row[]>,
  files: ReadonlyMap<string, Blob>
): Promise<OpenedExtract["results"] & {study: StudyDescription}> {
  const paths = filesOf(described);
  const study = await describeStudy(database, described, await fingerprintFiles(files, paths));
  const sizes: TableSize[] = [];
  for (const name of Object.keys({...tableFiles, ...searchTableFiles})) {
    const {rows} = await selectOnlyRow<{rows: number}>(
      database,
      `SELECT count(*)::INTEGER AS rows FROM ${quoteIdentifier(name)}`
    );
    sizes.push({name, rows, parquetBytes: 0, csvBytes: 0});
  }
  const tables = describeTables(described, sizes);
  return {
    ...Object.fromEntries(resultsByName(assembleResults(queries, study))),
    study,
    tables,
    memos: await readMemos(database)
  };
}

/** An identifier that no other extract in this browser has. `crypto.randomUUID` needs a secure connection. */
function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

/**
 * The SHA-256 of an extract's description and its files, in the order of the description, as the build computes it. Empty
 * on a page that did not come over a secure connection, where the browser computes none.
 * @param paths the files that the description names, in its order
 */
async function fingerprintFiles(files: ReadonlyMap<string, Blob>, paths: readonly string[]): Promise<string> {
  const parts = [descriptorFile, ...paths].flatMap((name) => [`\0${name}\0`, files.get(name) ?? ""]);
  const bytes = await new Blob(parts).arrayBuffer();
  const hash = await globalThis.crypto?.subtle?.digest("SHA-256", bytes);
  return hash === undefined ? "" : Array.from(new Uint8Array(hash), hex).join("");
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}
