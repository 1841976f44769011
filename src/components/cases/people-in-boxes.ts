import {html} from "htl";
import {stepLabel} from "../../figures/findings/flow-steps.js";
import type {CellAddress, Row} from "../../model/row.js";
import {readNumber, readText} from "../../model/row.js";
import {engineSession} from "../../page/page-state.js";
import {people} from "../../text/search-words.js";
import {openDialog} from "../widgets/dialog.js";
import {rowsTable} from "../widgets/rows-table.js";

/** Boxes that hold nobody whom the site knows: people without a hit are only counted. */
const unknown = new Set(["searched", "without a hit"]);

/**
 * A button for each box of the flow that opens the people in it, with every term on, read by the reader's own engine.
 * @param rows those of `cases-flow` as built
 */
export function peopleInBoxes(rows: readonly Row[]): HTMLElement {
  const open = rows.filter((row) => !unknown.has(readText(row, "box")) && readNumber(row, "people") > 0);
  return html`<details class="cases-behind">
    <summary>The people behind each box, with every term on</summary>
    <ul>${open.map((row) => html`<li><button type="button" aria-haspopup="dialog" onclick=${() => openPeople(row)}>${stepLabel(row)}: ${people(readNumber(row, "people"))}</button></li>`)}</ul>
  </details>`;
}

function openPeople(row: Row): void {
  const place = html`<div role="status"><p>Reading the rows in your browser…</p></div>`;
  const named = ["box", "reason"].filter((column) => (row[column] ?? null) !== null);
  const where = Object.fromEntries(named.map((column) => [column, readText(row, column)]));
  openDialog(`People behind: ${stepLabel(row)}`, stepLabel(row), place);
  void fill(place, {measure: "people", where});
}

async function fill(place: HTMLElement, cell: CellAddress): Promise<void> {
  try {
    const session = await engineSession();
    const found = (await session.supportingRows("cases-flow", cell)).map(
      ({box: _box, reason: _reason, ...row}) => row
    );
    place.replaceChildren(rowsTable(found, {caption: people(found.length)}));
  } catch (error) {
    place.replaceChildren(
      html`<p class="bad">The rows could not be read here: ${(error as Error).message}</p>`
    );
  }
}
