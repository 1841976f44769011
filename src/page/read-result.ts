import type {Memo} from "../model/memo.js";
import type {Row} from "../model/row.js";
import type {QueryName} from "../queries/query-names.js";
import {openedExtractId, showOpenedExtract} from "./opened-extract.js";
import {
  derivedFile,
  memoFiles,
  pagesFile,
  protectionFile,
  resultFiles,
  studyFile,
  tablesFile
} from "./site-files.js";

const files = {
  ...resultFiles,
  ...memoFiles,
  study: studyFile,
  tables: tablesFile,
  pages: pagesFile,
  derived: derivedFile,
  protection: protectionFile
};

/** The name of a result: a query's rows, or what describes the extract. A reader's own extract has no `protection`. */
export type ResultName = QueryName | "study" | "tables" | "pages" | "derived" | "protection" | "memos";

const loading = new Map<ResultName, Promise<unknown>>();
let openedResults: Promise<Record<string, unknown>> | undefined;

/**
 * Reads a result of the site as built, or of the reader's own extract while this tab shows one; fetched once a page.
 */
export function readResult<Result>(name: ResultName): Promise<Result> {
  let result = loading.get(name);
  if (!result) {
    const id = openedExtractId();
    result = id === undefined ? files[name].json() : readOpenedResults(id).then((results) => results[name]);
    loading.set(name, result);
  }
  return result as Promise<Result>;
}

/**
 * A query's rows as computed when the site was built or the reader opened an extract; fetched once a page. Empty where a
 * site for release does not have the query's table.
 */
export async function builtRows(query: QueryName): Promise<Row[]> {
  return Object.hasOwn(resultFiles, query) ? readResult<Row[]>(query) : [];
}

/** The memos of the extract. A site for release has none. */
export async function builtMemos(): Promise<Memo[]> {
  return Object.hasOwn(memoFiles, "memos") ? readResult<Memo[]>("memos") : [];
}

/** All results of the reader's own extract, read once a page. A banner over the page names the extract. */
function readOpenedResults(id: string): Promise<Record<string, unknown>> {
  openedResults ??= readStoredResults(id);
  return openedResults;
}

async function readStoredResults(id: string): Promise<Record<string, unknown>> {
  const [{readStoredPart}, {showOpenedExtractBanner}] = await Promise.all([
    import("./stored-extract.js"),
    import("./opened-extract-banner.js")
  ]);
  const results = await readStoredPart(id, "results");
  if (results) {
    await showOpenedExtractBanner(id);
    return results;
  }
  showOpenedExtract(undefined); // the browser has deleted the extract to free space
  location.reload();
  return new Promise(() => undefined);
}
