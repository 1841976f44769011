import {html} from "htl";
import {parseCell, type Row} from "../checks/cell.js";
import type {Claim} from "../checks/check.js";
import {openEngine} from "../engine/engine.js";
import {rowsTable} from "./rows-table.js";

/** A disclosure that counts a claim's rows when it is opened: the query, the cell, and every row behind the number. */
export function rowsBehind({query, cell, statement, group}: Claim): HTMLElement {
  if (query === null || cell === null) return html`<span>–</span>`;
  const rows = html`<div role="status"></div>`;
  const details = html`<details class="behind">
    <summary aria-label=${`Rows behind: ${statement}, ${group}`}>Rows</summary>
    <p><code>${query}</code> at <code>${cell}</code></p>
    ${rows}
  </details>` as HTMLDetailsElement;
  details.addEventListener("toggle", () => {
    if (details.open && !rows.hasChildNodes()) void fill(rows, query, cell);
  });
  return details;
}

async function fill(target: HTMLElement, query: string, cell: string): Promise<void> {
  target.replaceChildren(html`<p>Counting in your browser…</p>`);
  try {
    const session = await openEngine();
    const found: Row[] = await session.behind(query, parseCell(cell));
    target.replaceChildren(rowsTable(found, {caption: `${found.length} rows behind ${cell}`}));
  } catch (error) {
    target.replaceChildren(
      html`<p class="bad">The rows could not be read here: ${(error as Error).message}</p>`
    );
  }
}
