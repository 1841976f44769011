import type {Row} from "../checks/cell.js";
import type {Account} from "./account.js";

/** The rows of a view as JSON, with what they are: finding, title, measure, source, standing, filters, extract, site. */
export function jsonOf(account: Account, rows: readonly Row[]): string {
  return `${JSON.stringify({...account, rows}, null, 2)}\n`;
}
