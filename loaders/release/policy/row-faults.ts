import type {Row, RowValues} from "../../../src/model/row.js";
import {showValue} from "../../../src/text/message-words.js";

/**
 * A sentence that says what is wrong with rows of a table: `TABLE at COLUMN=LEVEL: …`. It names the first row by some columns
 * and says how many more there are, but never a count, because whoever reads it may not know the counts. Empty without rows.
 */
export function reportRows(
  table: string,
  rows: readonly Row[],
  columns: readonly string[],
  what: string
): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const place = columns.map((column) => `${column}=${first[column]}`).join("; ");
  const more = rows.length > 1 ? ` (and ${rows.length - 1} more)` : "";
  return [`${table}${place === "" ? "" : ` at ${place}${more}`}: ${what}`];
}

/** What rows say, in words: `theme "a" and group "child"`. Empty where nothing is named. */
export function describeValues(where: RowValues): string {
  return Object.entries(where)
    .map(([column, value]) => `${column} ${showValue(value)}`)
    .join(" and ");
}
