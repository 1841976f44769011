import {html} from "htl";
import {characteristicsBeside, type Grouping, levelLabel} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {findRow, readCount, readCounted} from "../../model/row.js";
import {isReleased, withheldMark, withheldWord} from "../../model/withheld.js";
import type {PageContext} from "../../page/page-context.js";
import {chosenGroups, type Filters, isFiltered} from "../../queries/filters.js";
import {tablePercent} from "../../text/numbers.js";

/** How many decimals the paper's Table 1 has. */
export const printedDecimals = 1;

/** The sample characteristics in the layout of the paper's Table 1: n (%) for all in view and each group. */
export function sampleTable(
  rows: readonly Row[],
  {grouping, context, filters}: {grouping: Grouping; context: Pick<PageContext, "study">; filters: Filters}
): HTMLElement {
  const isWhole = !isFiltered(filters) && chosenGroups(filters)?.second !== "filtered";
  const groups = [{...grouping.all, label: isWhole ? "Total" : "In view"}, ...grouping.groups];
  const size = (group: string) =>
    readCount(findRow(rows, {group}) ?? {denominator: 0}, "denominator") ?? withheldMark;
  const table = html`<div class="table-scroll" role="region" tabindex="0" aria-label="Sample characteristics">
    <table role="table" class="data-table sample-table stacks-26">
      <caption>Sample characteristics, n (%)</caption>
      <thead role="rowgroup"><tr role="row">
        <th role="columnheader" scope="col">Characteristic</th>
        ${groups.map(({label, level}) => html`<th role="columnheader" scope="col" class="numeric">${label}<br><span class="size">n = ${size(level)}</span></th>`)}
      </tr></thead>
      ${characteristicsBeside(grouping, context.study)
        .filter(({levels}) => levels.length > 0)
        .map(
          ({name: variable, title, levels}) => html`<tbody role="rowgroup">
        <tr role="row" class="variable"><th role="rowheader" scope="rowgroup" colspan=${groups.length + 1}>${title}</th></tr>
        ${levels.map(
          (level) => html`<tr role="row">
          <th role="rowheader" scope="row">${levelLabel(level)}</th>
          ${groups.map((group) => html`<td role="cell" class="numeric" data-label=${group.label}><div>${cell(findRow(rows, {variable, level, group: group.level}))}</div></td>`)}
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
  if (denominator === 0) return "–";
  if (patients === 0) return "0";
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
