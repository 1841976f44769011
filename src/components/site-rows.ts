import type {Row} from "../checks/cell.js";
import {shows} from "../release/in-release.js";
import {builtRows} from "../study/built.js";
import {loadContext} from "../study/context.js";
import type {QueryName} from "../study/files.js";

/** A query's rows as built; none where the site is for release and does not have them. */
export async function siteRows(query: QueryName): Promise<Row[]> {
  const {study} = await loadContext();
  return shows(study, query) ? builtRows(query) : [];
}
