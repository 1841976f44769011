import type {Row} from "../model/row.js";
import type {Counted} from "../model/withheld.js";

/** The columns that a release can withhold a number in. */
type Withholdable = "patients" | "denominator";

/** The text of a column that a query promises to fill. */
export function text(row: Row, column: string): string {
  return String(row[column] ?? "");
}

/** The number of a column that a query promises to fill and that no release withholds. */
export function number<Column extends string>(
  row: Row,
  column: Column extends Withholdable ? never : Column
): number {
  return Number(row[column] ?? 0);
}

/** The number of a column that a release can withhold: null where it does. */
export function count(row: Row, column: string): number | null {
  const value = row[column];
  return value === null || value === undefined ? null : Number(value);
}

/** The patients that a row counts and those that they are counted among. */
export function countedIn(row: Row): Counted {
  return {count: count(row, "patients"), total: count(row, "denominator")};
}

/** The first row whose columns say this, or undefined. */
export function rowWhere(rows: readonly Row[], where: Record<string, string>): Row | undefined {
  return rows.find((row) => Object.entries(where).every(([column, value]) => row[column] === value));
}
