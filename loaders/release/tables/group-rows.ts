import type {Row} from "../../../src/model/row.js";

/** Rows by their values in some columns, in the order of the first row of each group. */
export function groupRows(rows: readonly Row[], columns: readonly string[]): Map<string, Row[]> {
  return new Map(
    [...indexRows(rows, columns)].map(([key, indexes]) => [key, indexes.map((index) => rows[index] as Row)])
  );
}

/** The indexes of rows by their values in some columns, in the order of the first row of each group. */
export function indexRows(rows: readonly Row[], columns: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    const key = rowKey(row, columns);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}

/** The values of a row in some columns as one text: rows with the same values have the same key. */
export function rowKey(row: Row, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => String(row[column])));
}

/** The sum of the patients of rows. */
export function sumPatients(rows: readonly Row[]): number {
  return rows.reduce((sum, {patients}) => sum + Number(patients), 0);
}

/** Columns without one of them. */
export function otherColumns(columns: readonly string[], without: string): string[] {
  return columns.filter((column) => column !== without);
}
