import {html} from "htl";
import type {Row} from "../model/row.js";
import {text} from "../queries/rows.js";
import {listWords} from "../text/comparisons.js";

/**
 * When a person is retrieved, as a list of rules, any of which is enough.
 * @param rows those of `cases-rules`, in the order of the strategy
 */
export function ruleList(rows: readonly Row[]): HTMLElement {
  const rules = [...new Set(rows.map((row) => text(row, "rule")))];
  return html`<ol>${rules.map((rule) => item(rows.filter((row) => row.rule === rule)))}</ol>`;
}

function item(rows: readonly Row[]): HTMLElement {
  const [first = {}] = rows;
  const concepts = rows.map((row) => `“${text(row, "concept_label")}”`);
  const where = text(first, "scope") === "document" ? "in one document" : "among all documents of the person";
  return html`<li><strong>${text(first, "label")}.</strong> ${rows.length === 1 ? "A hit of" : "Hits of"} ${listWords(concepts)} ${rows.length === 1 ? "that counts" : "that count"}, ${where}.</li>`;
}
