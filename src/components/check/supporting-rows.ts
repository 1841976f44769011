import {html} from "htl";
import type {Claim} from "../../analysis/checks/check-claims.js";
import {parseCellAddress, type Row} from "../../model/row.js";
import type {Nouns} from "../../model/study.js";
import {counted, countedAs} from "../../text/numbers.js";
import {openRowsDialog} from "../widgets/rows-dialog.js";

/** A button that opens the rows that a printed number should count; a dash where the site or the claim has none. */
export function supportingRowsButton(
  claim: Claim,
  {unit, released = false}: {unit: Nouns; released?: boolean}
): HTMLElement {
  const {query, cell, statement, group} = claim;
  if (released || query === null || cell === null) return html`<span>–</span>`;
  const name = `${statement}, ${group}`;
  const address = parseCellAddress(cell);
  const open = () =>
    openRowsDialog({
      heading: name,
      query,
      cell: address,
      among: `all ${unit.many}`,
      omittedColumns: Object.keys(address.where),
      captionOf: (rows) => captionOf(rows, unit)
    });
  return html`<button type="button" class="behind" aria-label=${`Rows behind: ${name}`} ${{onclick: open}}>Rows</button>`;
}

/** How many rows there are, and how many units where one can have several. */
function captionOf(rows: readonly Row[], unit: Nouns): string {
  const patients = new Set(rows.map(({patient_id}) => patient_id)).size;
  const severalEach = rows[0]?.patient_id !== undefined && patients < rows.length;
  return severalEach
    ? `${counted(rows.length, "row")}, ${countedAs(patients, unit)}`
    : counted(rows.length, "row");
}
