import {csvFormatRows} from "d3";

/** Formats rows as CSV after RFC 4180, with a header row and LF line ends. A missing value is an empty cell. */
export function formatCsv<Row extends object>(
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[]
): string {
  const cells = rows.map((row) => columns.map((column) => String(row[column] ?? "")));
  return `${csvFormatRows([[...columns], ...cells])}\n`;
}
