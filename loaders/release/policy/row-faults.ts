import type {Row} from "../../../src/model/row.js";

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
