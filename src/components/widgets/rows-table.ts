import {html} from "htl";
import {dataTable} from "../../figures/tables/data-table.js";
import type {Row} from "../../model/row.js";

/** A table of any rows under their column names. It lists the first `limit`, and says how many more there are. */
export function rowsTable(
  rows: readonly Row[],
  {caption, limit = 500}: {caption: string; limit?: number}
): HTMLElement {
  const first = rows[0];
  if (!first) return html`<p>No rows.</p>`;
  const table = dataTable(rows.slice(0, limit), {
    caption,
    columns: Object.keys(first).map((name) => ({
      header: name,
      numeric: rows.every((row) => row[name] === null || typeof row[name] === "number"),
      cell: (row: Row) => (row[name] === null ? "" : String(row[name]))
    }))
  });
  return rows.length > limit
    ? html`<div>${table}<p>${rows.length - limit} more rows are not shown.</p></div>`
    : table;
}
