import {derivedFile, type QueryName, resultFiles, studyFile, tablesFile} from "./files.js";
import {ownExtract, showOwnExtract} from "./own-extract.js";

const files = {...resultFiles, study: studyFile, tables: tablesFile, derived: derivedFile};

/** The name of a result: a query's rows, or what describes the extract. */
export type ResultName = QueryName | "study" | "tables" | "derived";

const loading = new Map<ResultName, Promise<unknown>>();

/**
 * A result as it was when the site was built, or that of the reader's own extract while this tab shows one; it is fetched
 * once a page.
 */
export function readResult<Result>(name: ResultName): Promise<Result> {
  let result = loading.get(name);
  if (!result) {
    const own = ownExtract();
    result = own === undefined ? files[name].json() : readOwn(own, name);
    loading.set(name, result);
  }
  return result as Promise<Result>;
}

async function readOwn(id: string, name: ResultName): Promise<unknown> {
  const {keptPart} = await import("../own/shelf.js");
  const results = await keptPart(id, "results");
  if (results) {
    const {showOwnBanner} = await import("../own/banner.js");
    await showOwnBanner(id);
    return results[name];
  }
  showOwnExtract(undefined); // the browser has made room for something else
  location.reload();
  return new Promise(() => undefined);
}
