import type {Row} from "../model/row.js";
import {loadContext} from "../page/context.js";
import type {QueryName} from "../page/files.js";
import {shows} from "../page/in-release.js";
import {builtRows} from "../study/built.js";

/** A query's rows as built; none where the site is for release and does not have them. */
export async function siteRows(query: QueryName): Promise<Row[]> {
  const {study} = await loadContext();
  return shows(study, query) ? builtRows(query) : [];
}
