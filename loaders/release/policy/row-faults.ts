import type {Row} from "../../../src/model/row.js";

/**
 * The sentence that tells what is wrong with rows of a table, if there are any: `TABLE at COLUMN=LEVEL: …`, with the first
 * of the rows by the columns that name it, and how many more there are. Counts are never said: the sentence may be sent to
 * somebody who must not know them.
 */
export function tellAt(
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
