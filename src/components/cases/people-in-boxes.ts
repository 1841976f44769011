import {html} from "htl";
import {ofAll, stepLabel} from "../../figures/findings/flow-steps.js";
import {type Row, readNumber, readText} from "../../model/row.js";
import {unbroken} from "../../text/numbers.js";
import {people} from "../../text/search-words.js";
import {openRowsDialog} from "../widgets/rows-dialog.js";

/** Boxes whose people the site does not have: people without a hit are only counted. */
const countedOnly = new Set(["searched", "without a hit"]);

/**
 * A button for each box of the flow that opens the people in it, with every term on.
 * @param rows those of `cases-flow` as built
 */
export function peopleInBoxes(rows: readonly Row[]): HTMLElement {
  const boxes = ofAll(rows).filter(
    (row) => !countedOnly.has(readText(row, "box")) && readNumber(row, "people") > 0
  );
  return html`<details class="cases-behind">
    <summary>The people behind each box, with every term on</summary>
    <ul>${boxes.map((row) => html`<li><button type="button" aria-haspopup="dialog" ${{onclick: () => openPeople(row)}}>${unbroken(`${stepLabel(row)}: ${people(readNumber(row, "people"))}`)}</button></li>`)}</ul>
  </details>`;
}

function openPeople(row: Row): void {
  const columns = ["box", "reason"];
  const named = columns.filter((column) => (row[column] ?? null) !== null);
  const where = Object.fromEntries(named.map((column) => [column, readText(row, column)]));
  openRowsDialog({
    heading: stepLabel(row),
    query: "cases-flow",
    cell: {measure: "people", where},
    among: "everybody, with every term on",
    omittedColumns: columns,
    captionOf: (rows) => people(rows.length)
  });
}
