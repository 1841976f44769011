import type {Row} from "../checks/cell.js";
import {type QueryName, resultFiles} from "./files.js";

const loading = new Map<QueryName, Promise<Row[]>>();

/** A query's rows as they were when the site was built; fetched once a page. */
export function builtRows(query: QueryName): Promise<Row[]> {
  let rows = loading.get(query);
  if (!rows) {
    rows = resultFiles[query].json<Row[]>();
    loading.set(query, rows);
  }
  return rows;
}
