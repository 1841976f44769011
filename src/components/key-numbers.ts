import {html} from "htl";
import {number, rowWhere} from "../queries/rows.js";
import {builtRows} from "../study/built.js";
import type {QueryName} from "../study/files.js";

/** One number of a query inside a sentence, read from the rows that were computed when the site was built. */
export function inlineNumber(
  query: QueryName,
  where: Record<string, string>,
  {measure = "patients"}: {measure?: string} = {}
): HTMLElement {
  const span = html`<span class="inline-number">…</span>`;
  void builtRows(query).then((rows) => {
    const row = rowWhere(rows, where);
    span.textContent = row ? number(row, measure).toLocaleString("en-GB") : "–";
  });
  return span;
}
