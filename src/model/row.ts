import type {Counted} from "./withheld.js";

/** A row of a query's result. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Values by column: a row matches where it has each of them. */
export type RowValues = Readonly<Record<string, string>>;

/** Where a number is in a query's rows: the column to read, and the values of other columns that name the row. */
export type CellAddress = {measure: string; where: RowValues};

/** The columns that a release can withhold a number in. */
type Withholdable = "patients" | "denominator";

/**
 * Reads a cell address such as `patients[group=adult; route=another-service]`.
 * @throws Error naming the address when it cannot be read
 */
export function parseCellAddress(address: string): CellAddress {
  const match = /^\s*(\w+)\s*\[(.*)\]\s*$/s.exec(address);
  if (!match) throw new Error(`not a cell address: ${address}; write column[key=value; key=value]`);
  const [, measure = "", keys = ""] = match;
  const where = new Map<string, string>();
  for (const part of keys.split(";").map((each) => each.trim())) {
    if (part === "") continue;
    const at = part.indexOf("=");
    if (at < 1) throw new Error(`not a key=value in the cell address ${address}: ${part}`);
    const key = part.slice(0, at).trim();
    if (where.has(key)) throw new Error(`a key stands twice in the cell address ${address}: ${key}`);
    where.set(key, part.slice(at + 1).trim());
  }
  return {measure, where: Object.fromEntries(where)};
}

/** Whether a row has these values. Numbers and truth values are compared as they are written. */
export function rowMatches(row: Row, where: RowValues): boolean {
  return Object.entries(where).every(
    ([column, value]) => Object.hasOwn(row, column) && String(row[column]) === value
  );
}

/** The first row with these values, or undefined. */
export function findRow(rows: readonly Row[], where: RowValues): Row | undefined {
  return rows.find((row) => rowMatches(row, where));
}

/** The one row with these values, or undefined when there is none or more than one. */
export function findOnlyRow(rows: readonly Row[], where: RowValues): Row | undefined {
  const matching = rows.filter((row) => rowMatches(row, where));
  return matching.length === 1 ? matching[0] : undefined;
}

/** The text of a column that a query promises to fill. */
export function readText(row: Row, column: string): string {
  return String(row[column] ?? "");
}

/** The number of a column that a query promises to fill and that no release withholds. */
export function readNumber<Column extends string>(
  row: Row,
  column: Column extends Withholdable ? never : Column
): number {
  return Number(row[column] ?? 0);
}

/** The number of a column that a release can withhold: null where it does. */
export function readCount(row: Row, column: string): number | null {
  const value = row[column];
  return value === null || value === undefined ? null : Number(value);
}

/** How many patients a row counts, and how many they are counted among. */
export function readCounted(row: Row): Counted {
  return {numerator: readCount(row, "patients"), denominator: readCount(row, "denominator")};
}

/** Whether a result is empty: it has no rows, or one of noughts and empty cells, as a count of nobody has. */
export function foundNothing(rows: readonly Row[]): boolean {
  const [first] = rows;
  return (
    !first || (rows.length === 1 && Object.values(first).every((value) => value === null || value === 0))
  );
}
