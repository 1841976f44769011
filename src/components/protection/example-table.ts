import {html} from "htl";
import {dataTable} from "../../figures/tables/data-table.js";
import {allLevel} from "../../model/groups.js";
import type {ProtectionExample, ProtectionExampleCell, ProtectionExampleRow} from "../../model/protection.js";
import {withheldMark, withheldWord} from "../../model/withheld.js";
import {exposedNumbers} from "./protection-words.js";

/** The steps of the example: all numbers, the small ones withheld, and as released. */
export type ExampleStep = "counted" | "small" | "released";

/** The table of the example after a step. Under each mark it shows what can still be worked out about the number. */
export function exampleTable(example: ProtectionExample, step: ExampleStep, caption: string): HTMLElement {
  const sums = new Map(
    exposedNumbers(example).map(({label, group, short}) => [`${group.level} ${label}`, short])
  );
  const cell = (row: ProtectionExampleRow, level: string) => {
    const {count, small, released, range} = row.cells[level] as ProtectionExampleCell;
    if (step === "counted") return String(count);
    if (step === "released") return released === null ? mark(rangeOf(range)) : String(released);
    return small ? mark(sums.get(`${level} ${row.label}`) ?? "", "bad") : String(count);
  };
  const rows = step === "released" ? example.rows.filter(({listed}) => listed) : example.rows;
  return dataTable(rows, {
    caption,
    columns: [
      {header: "Route", cell: ({label}) => label},
      ...example.groups.map(({level, label, many}) => ({
        header: `${level === allLevel ? `All ${many}` : label}, n = ${example.sizes[level]}`,
        numeric: true,
        cell: (row: ProtectionExampleRow) => cell(row, level)
      }))
    ]
  });
}

function mark(note: string, kind = ""): HTMLElement {
  const sign = html`<span aria-hidden="true">${withheldMark}</span>`;
  const word = html`<span class="visually-hidden">${withheldWord}${note === "" ? "" : ": "}</span>`;
  return html`<span>${sign}${word}${note === "" ? null : html`<small class=${`still ${kind}`}>${note}</small>`}</span>`;
}

function rangeOf(range: ProtectionExampleCell["range"]): string {
  return range === null ? "" : `${range.least} to ${range.greatest}`;
}
