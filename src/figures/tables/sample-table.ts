import {html} from "htl";
import type {Row} from "../../model/row.js";
import {findRow, readCount, readCounted} from "../../model/row.js";
import {isReleased, withheldMark, withheldWord} from "../../model/withheld.js";
import type {PageContext} from "../../page/page-context.js";
import {tablePercent} from "../../text/numbers.js";

const groups = ["all", "adult", "child"] as const;
const headers = {all: "Total", adult: "Adults", child: "Children"};

/** How many decimals the paper's Table 1 has. */
export const printedDecimals = 1;

/** The sample characteristics in the layout of the paper's Table 1: n (%) for the total, adults and children. */
export function sampleTable(rows: readonly Row[], {characteristics}: PageContext): HTMLElement {
  const size = (group: string) =>
    readCount(findRow(rows, {age_group: group}) ?? {denominator: 0}, "denominator") ?? withheldMark;
  const table = html`<div class="table-scroll" role="region" tabindex="0" aria-label="Sample characteristics">
    <table role="table" class="data-table sample-table stacks-26">
      <caption>Sample characteristics, n (%)</caption>
      <thead role="rowgroup"><tr role="row">
        <th role="columnheader" scope="col">Characteristic</th>
        ${groups.map((group) => html`<th role="columnheader" scope="col" class="numeric">${headers[group]}<br><span class="size">n = ${size(group)}</span></th>`)}
      </tr></thead>
      ${characteristics
        .filter(({levels}) => levels.length > 0)
        .map(
          ({name: variable, title, levels}) => html`<tbody role="rowgroup">
        <tr role="row" class="variable"><th role="rowheader" scope="rowgroup" colspan="4">${title}</th></tr>
        ${levels.map(
          (level) => html`<tr role="row">
          <th role="rowheader" scope="row">${level}</th>
          ${groups.map((group) => html`<td role="cell" class="numeric" data-label=${headers[group]}><div>${cell(findRow(rows, {variable, level, age_group: group}))}</div></td>`)}
        </tr>`
        )}
      </tbody>`
        )}
    </table>
  </div>`;
  if (rows.map(readCounted).every(isReleased)) return table;
  return html`<div>${table}<p class="withheld-note">${withheldMark} means that a number is ${withheldWord}. Levels without a released number are not listed.</p></div>`;
}

function cell(row: Row | undefined): string | Node[] {
  if (!row) return "–";
  const {numerator: patients, denominator} = readCounted(row);
  if (patients === null || denominator === null) return withheldCell(patients);
  if (patients === 0 || denominator === 0) return "0";
  return `${patients} (${tablePercent(patients, denominator, printedDecimals)})`;
}

/** The mark of a withheld number to see, and its word to hear; after the count where only the share is withheld. */
function withheldCell(patients: number | null): Node[] {
  const before = patients === null ? "" : `${patients} `;
  return [
    html`<span aria-hidden="true">${before}${patients === null ? withheldMark : `(${withheldMark})`}</span>`,
    html`<span class="visually-hidden">${before}${withheldWord}</span>`
  ];
}
