import {html} from "htl";
import type {Claim} from "../../analysis/checks/check-claims.js";
import {parseCellAddress, type Row} from "../../model/row.js";
import {engineSession} from "../../page/page-state.js";
import {counted} from "../../text/numbers.js";
import {openDialog} from "../widgets/dialog.js";
import {rowsTable} from "../widgets/rows-table.js";

/**
 * A button that opens the rows which a printed number should count, read by the reader's own engine; none on a site for
 * release, which has no rows.
 */
export function supportingRowsButton(
  claim: Claim,
  {released = false}: {released?: boolean} = {}
): HTMLElement {
  const {query, cell, statement, group} = claim;
  if (released || query === null || cell === null) return html`<span>–</span>`;
  const open = () => openRows(`${statement}, ${group}`, query, cell);
  return html`<button type="button" class="behind" aria-label=${`Rows behind: ${statement}, ${group}`} onclick=${open}>Rows</button>`;
}

function openRows(name: string, query: string, cell: string): void {
  const rows = html`<div role="status"><p>Reading the rows in your browser…</p></div>`;
  const origin = html`<p>Counted by <code>${query}</code> at <code>${cell}</code></p>`;
  openDialog(`Rows behind: ${name}`, name, origin, rows);
  void fill(rows, query, cell);
}

async function fill(target: HTMLElement, query: string, cell: string): Promise<void> {
  try {
    const session = await engineSession();
    const address = parseCellAddress(cell);
    const keys = new Set(Object.keys(address.where)); // the heading says them already
    const found = (await session.supportingRows(query, address)).map(
      (row) => Object.fromEntries(Object.entries(row).filter(([column]) => !keys.has(column))) as Row
    );
    target.replaceChildren(rowsTable(found, {caption: captionOf(found)}));
  } catch (error) {
    target.replaceChildren(
      html`<p class="bad">The rows could not be read here: ${(error as Error).message}</p>`
    );
  }
}

/** How many rows there are, and how many patients where a patient can have several. */
function captionOf(rows: readonly Row[]): string {
  const patients = new Set(rows.map(({patient_id}) => patient_id)).size;
  const severalEach = rows[0]?.patient_id !== undefined && patients < rows.length;
  return severalEach
    ? `${counted(rows.length, "row")}, ${counted(patients, "patient")}`
    : counted(rows.length, "row");
}
