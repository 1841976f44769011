/** A cell's value as it is before it is written. */
type CellValue = string | number | boolean;

/** Rows as CSV after RFC 4180, with a header row and LF line ends; a value that is missing is an empty cell. */
export function formatCsv<Row extends object>(
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[]
): string {
  const lines = rows.map((row) => columns.map((column) => formatCell(row[column] as CellValue | undefined)));
  return [columns.map(formatCell), ...lines].map((cells) => `${cells.join(",")}\n`).join("");
}

function formatCell(value: CellValue | undefined): string {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
