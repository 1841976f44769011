import {html} from "htl";
import {number, rowWhere} from "../queries/rows.js";
import {builtRows} from "../study/built.js";
import type {QueryName} from "../study/files.js";

/** One number of a query inside a sentence, read from the rows that were computed when the site was built. */
export async function inlineNumber(
  query: QueryName,
  where: Record<string, string>,
  {measure = "patients"}: {measure?: string} = {}
): Promise<HTMLElement> {
  const row = rowWhere(await builtRows(query), where);
  return html`<span class="inline-number">${row ? number(row, measure).toLocaleString("en-GB") : "–"}</span>`;
}
