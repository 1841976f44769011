import type {Row} from "../model/row.js";
import type {QueryName} from "../queries/query-names.js";
import {openedExtractId, showOpenedExtract} from "./opened-extract.js";
import {derivedFile, protectionFile, resultFiles, studyFile, tablesFile} from "./site-files.js";

const files = {
  ...resultFiles,
  study: studyFile,
  tables: tablesFile,
  derived: derivedFile,
  protection: protectionFile
};

/** The name of a result: a query's rows, or what describes the extract. A reader's own extract has no `protection`. */
export type ResultName = QueryName | "study" | "tables" | "derived" | "protection";

const loading = new Map<ResultName, Promise<unknown>>();
let ownResults: Promise<Record<string, unknown>> | undefined;

/**
 * A result as it was when the site was built, or that of the reader's own extract while this tab shows one; it is fetched
 * once a page.
 */
export function readResult<Result>(name: ResultName): Promise<Result> {
  let result = loading.get(name);
  if (!result) {
    const own = openedExtractId();
    result = own === undefined ? files[name].json() : readOwn(own).then((results) => results[name]);
    loading.set(name, result);
  }
  return result as Promise<Result>;
}

/**
 * A query's rows as they were when the site was built, or when the reader opened an extract; fetched once a page. A site
 * for release has none of a query whose table is not released.
 */
export async function builtRows(query: QueryName): Promise<Row[]> {
  return query in resultFiles ? readResult<Row[]>(query) : [];
}

/** All results of the reader's own extract, taken once a page, with the banner that says whose they are. */
function readOwn(id: string): Promise<Record<string, unknown>> {
  ownResults ??= takeOwn(id);
  return ownResults;
}

async function takeOwn(id: string): Promise<Record<string, unknown>> {
  const [{readStoredPart}, {showOpenedExtractBanner}] = await Promise.all([
    import("./stored-extract.js"),
    import("./opened-extract-banner.js")
  ]);
  const results = await readStoredPart(id, "results");
  if (results) {
    await showOpenedExtractBanner(id);
    return results;
  }
  showOpenedExtract(undefined); // the browser has made room for something else
  location.reload();
  return new Promise(() => undefined);
}
