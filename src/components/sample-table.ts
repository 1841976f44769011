import {html} from "htl";
import type {Row} from "../checks/cell.js";
import {number, rowWhere} from "../queries/rows.js";
import {roundHalfUp} from "../stats/rounding.js";
import type {Context} from "../study/context.js";

const groups = ["all", "adult", "child"] as const;
const headers = {all: "Total", adult: "Adults", child: "Children"};

/** The sample characteristics laid out as the paper's Table 1: n (%) for the total, adults and children. */
export function sampleTable(rows: readonly Row[], {characteristics}: Context): HTMLElement {
  const size = (group: string) => number(rowWhere(rows, {age_group: group}) ?? {}, "denominator");
  return html`<div class="table-scroll" role="region" tabindex="0" aria-label="Sample characteristics">
    <table class="data-table sample-table">
      <caption>Sample characteristics, n (%)</caption>
      <thead><tr>
        <th scope="col">Characteristic</th>
        ${groups.map((group) => html`<th scope="col" class="numeric">${headers[group]}<br><span class="size">n = ${size(group)}</span></th>`)}
      </tr></thead>
      ${characteristics.map(
        ({name: variable, title, levels}) => html`<tbody>
        <tr class="variable"><th scope="rowgroup" colspan="4">${title}</th></tr>
        ${levels.map(
          (level) => html`<tr>
          <th scope="row">${level}</th>
          ${groups.map((group) => html`<td class="numeric">${cell(rowWhere(rows, {variable, level, age_group: group}))}</td>`)}
        </tr>`
        )}
      </tbody>`
      )}
    </table>
  </div>`;
}

function cell(row: Row | undefined): string {
  if (!row) return "–";
  const [patients, total] = [number(row, "patients"), number(row, "denominator")];
  if (patients === 0 || total === 0) return "0";
  return `${patients} (${roundHalfUp(patients, total, 1).toFixed(1)})`;
}
