import type {Row} from "../checks/cell.js";

/** The text of a column that a query promises to fill. */
export function text(row: Row, column: string): string {
  return String(row[column] ?? "");
}

/** The number of a column that a query promises to fill. */
export function number(row: Row, column: string): number {
  return Number(row[column] ?? 0);
}

/** The first row whose columns say this, or undefined. */
export function rowWhere(rows: readonly Row[], where: Record<string, string>): Row | undefined {
  return rows.find((row) => Object.entries(where).every(([column, value]) => row[column] === value));
}
