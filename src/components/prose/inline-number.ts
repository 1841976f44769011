import {html} from "htl";
import type {Row} from "../../model/row.js";
import {findRow} from "../../model/row.js";
import {withheldWord} from "../../model/withheld.js";
import {siteRows} from "../../page/site-rows.js";
import type {QueryName} from "../../queries/query-names.js";

/**
 * One number of a query inside a sentence, from the rows as built: “withheld” where a site for release withholds it, and a
 * dash where there is no such number. Words `before` it stand with a number only, which then needs no dash.
 */
export async function inlineNumber(
  query: QueryName,
  where: Record<string, string>,
  {measure = "patients", before}: {measure?: string; before?: string} = {}
): Promise<HTMLElement> {
  const value = findRow(await siteRows(query), where)?.[measure];
  const number = html`<span class="inline-number">${numberWords(value)}</span>`;
  if (before === undefined) return number;
  return html`<span>${value === undefined ? null : [before, " ", number]}</span>`;
}

function numberWords(value: Row[string] | undefined): string {
  if (value === undefined) return "–";
  return value === null ? withheldWord : Number(value).toLocaleString("en-GB");
}
