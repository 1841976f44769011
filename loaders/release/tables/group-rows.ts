import type {Row} from "../../../src/model/row.js";

/** Rows by what they say in some columns, in the order of the first of each. */
export function groupRows(rows: readonly Row[], columns: readonly string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row, columns);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** What a row says in some columns, as one text: the same for rows that say the same. */
export function keyOf(row: Row, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => String(row[column])));
}

/** The sum of the patients of rows. */
export function sumPatients(rows: readonly Row[]): number {
  return rows.reduce((sum, {patients}) => sum + Number(patients), 0);
}
