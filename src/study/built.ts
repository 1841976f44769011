import type {Row} from "../checks/cell.js";
import type {QueryName} from "./files.js";
import {readResult} from "./results.js";

/** A query's rows as they were when the site was built, or when the reader opened an extract; fetched once a page. */
export function builtRows(query: QueryName): Promise<Row[]> {
  return readResult<Row[]>(query);
}
