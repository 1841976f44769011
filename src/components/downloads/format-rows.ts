import {csvFormatRows} from "d3";
import type {Row} from "../../model/row.js";
import {guardFormula} from "../../text/formula-guard.js";
import type {DownloadAccount} from "./download-account.js";

type Value = Row[string] | undefined;

/**
 * Rows as CSV (RFC 4180), a column for every key in the order in which keys first come. A missing value is an empty cell. A
 * spreadsheet would run text that looks like a formula, so such text, headers too, gets an apostrophe before it. Numbers
 * stay numbers, negative ones too. There is no byte order mark: Excel's import asks for the encoding, while R's `read.csv`
 * and Python's `csv` would make the mark a part of the first column's name.
 */
export function csvOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  if (columns.length === 0) return "";
  return csvFormatRows([columns.map(cell), ...rows.map((row) => columns.map((column) => cell(row[column])))]);
}

/** The rows of a view as JSON, with their account: finding, title, measure, source, standing, filters, extract, site. */
export function jsonOf(account: DownloadAccount, rows: readonly Row[]): string {
  return `${JSON.stringify({...account, rows}, null, 2)}\n`;
}

function cell(value: Value): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? guardFormula(value) : String(value);
}
