import type {Row} from "../model/row.js";
import type {StudyDescription} from "../model/study.js";
import type {QueryName} from "../queries/query-names.js";
import {loadPageContext} from "./page-context.js";
import {builtRows} from "./read-result.js";

/** What a card says in the place of a figure that a site for release does not have. */
export const notInRelease = "This figure is not part of the release.";

/** What every site for release has besides its tables: it is made of the codes that these name, and of print. */
const alwaysReleased = ["codebook", "codebook-size", "reported", "sample"];

/** Whether a site has the rows of a query: a site for release has those of its tables only, any other site has all. */
export function hasRows({release}: Pick<StudyDescription, "release">, query: string): boolean {
  return release === undefined || release.tables.includes(query) || alwaysReleased.includes(query);
}

/** The reason that a release gives for leaving out a query's table; undefined where it gives none. */
export function refusalReason(
  {release}: Pick<StudyDescription, "release">,
  query: string
): string | undefined {
  return release?.refused.find(({table}) => table === query)?.because;
}

/** A query's rows as built; empty where a site for release does not have them. */
export async function siteRows(query: QueryName): Promise<Row[]> {
  const {study} = await loadPageContext();
  return hasRows(study, query) ? builtRows(query) : [];
}
