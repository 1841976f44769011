import type {Row} from "../model/row.js";
import {type QueryName, resultFiles} from "../page/files.js";
import {readResult} from "../page/results.js";

/**
 * A query's rows as they were when the site was built, or when the reader opened an extract; fetched once a page. A site
 * for release has none of a query whose table is not released.
 */
export async function builtRows(query: QueryName): Promise<Row[]> {
  return query in resultFiles ? readResult<Row[]>(query) : [];
}
