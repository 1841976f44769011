import type {Counted} from "./withheld.js";

/** The columns that a release can withhold a number in. */
type Withholdable = "patients" | "denominator";

/** Where a number stands in a query's rows: the column to read, and what the other columns must say. */
export type Cell = {measure: string; where: ReadonlyArray<readonly [column: string, value: string]>};

/** A row of a query's result. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Reads a cell address such as `patients[age_group=adult; route=another-service]`.
 * @throws Error naming the address when it cannot be read
 */
export function parseCell(address: string): Cell {
  const match = /^\s*(\w+)\s*\[(.*)\]\s*$/s.exec(address);
  if (!match) throw new Error(`not a cell address: ${address}; write column[key=value; key=value]`);
  const [, measure = "", keys = ""] = match;
  const where = keys
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const at = part.indexOf("=");
      if (at < 1) throw new Error(`not a key=value in the cell address ${address}: ${part}`);
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()] as const;
    });
  return {measure, where};
}

/** Whether a row says in some columns what is asked for. */
export function says(row: Row, where: Readonly<Record<string, string>>): boolean {
  return Object.entries(where).every(([column, value]) => String(row[column]) === value);
}

/** The one row that a cell address points to, or undefined when there is none or more than one. */
export function findRow({where}: Cell, rows: readonly Row[]): Row | undefined {
  const found = rows.filter((row) => where.every(([column, value]) => String(row[column]) === value));
  return found.length === 1 ? found[0] : undefined;
}

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
  return {numerator: count(row, "patients"), denominator: count(row, "denominator")};
}

/** The first row whose columns say this, or undefined. */
export function rowWhere(rows: readonly Row[], where: Record<string, string>): Row | undefined {
  return rows.find((row) => Object.entries(where).every(([column, value]) => row[column] === value));
}
