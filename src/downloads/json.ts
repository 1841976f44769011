import type {Account} from "../components/downloads/account.js";
import type {Row} from "../model/row.js";

/** The rows of a view as JSON, with what they are: finding, title, measure, source, standing, filters, extract, site. */
export function jsonOf(account: Account, rows: readonly Row[]): string {
  return `${JSON.stringify({...account, rows}, null, 2)}\n`;
}
