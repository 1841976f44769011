import {html} from "htl";
import type {CellAddress, Row} from "../../model/row.js";
import {findRow} from "../../model/row.js";
import {withheldWord} from "../../model/withheld.js";
import {siteRows} from "../../page/site-rows.js";
import type {QueryName} from "../../queries/query-names.js";

/**
 * One number of a query inside a sentence, from the rows as built: “withheld” where a site for release withholds it, and a
 * dash where there is no such number.
 */
export async function inlineNumber(query: QueryName, {measure, where}: CellAddress): Promise<HTMLElement> {
  const value = findRow(await siteRows(query), where)?.[measure];
  return html`<span class="inline-number">${numberWords(value)}</span>`;
}

function numberWords(value: Row[string] | undefined): string {
  if (value === undefined) return "–";
  if (value === null) return withheldWord;
  return typeof value === "number" ? value.toLocaleString("en-GB") : String(value);
}
