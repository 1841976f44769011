import {html} from "htl";
import type {Row} from "../checks/cell.js";
import {roundHalfUp} from "../stats/rounding.js";
import {builtRows} from "../study/built.js";
import type {QueryName} from "../study/files.js";
import {number, rowWhere} from "./rows.js";

/**
 * One number of a query inside a sentence, read from the rows that were computed when the site was built.
 * @param as `count`, or the percentage of the row's denominator without decimals
 */
export function inlineNumber(
  query: QueryName,
  where: Record<string, string>,
  {measure = "patients", as = "count"}: {measure?: string; as?: "count" | "percent"} = {}
): HTMLElement {
  const span = html`<span class="inline-number">…</span>`;
  void builtRows(query).then((rows) => {
    const row = rowWhere(rows, where);
    span.textContent = row ? say(row, measure, as) : "–";
  });
  return span;
}

function say(row: Row, measure: string, as: "count" | "percent"): string {
  const count = number(row, measure);
  return as === "count"
    ? count.toLocaleString("en-GB")
    : `${roundHalfUp(count, number(row, "denominator"), 0)} %`;
}
