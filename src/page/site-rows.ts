import type {Row} from "../model/row.js";
import type {StudyDescription} from "../model/study.js";
import type {QueryName} from "../queries/query-names.js";
import {loadPageContext} from "./page-context.js";
import {builtRows} from "./read-result.js";

/** What a card says in the place of a figure that a site for release does not have. */
export const notInRelease = "This figure is not part of the release.";

/** Results that a site for release has besides its tables, made of the codes that these name and of print. */
const besides = ["codebook", "codebook-size", "reported", "sample"];

/** Whether a site shows the rows of a query: any site but one for release does, and that one those of its tables. */
export function hasRows({release}: Pick<StudyDescription, "release">, query: string): boolean {
  return release === undefined || release.tables.includes(query) || besides.includes(query);
}

/** Why a release does not hold a query's table: the reason that the release gives, or undefined where it gives none. */
export function refusalReason(
  {release}: Pick<StudyDescription, "release">,
  query: string
): string | undefined {
  return release?.refused.find(({table}) => table === query)?.because;
}

/** A query's rows as built; none where the site is for release and does not have them. */
export async function siteRows(query: QueryName): Promise<Row[]> {
  const {study} = await loadPageContext();
  return hasRows(study, query) ? builtRows(query) : [];
}
