/** A row with the line on which it begins. */
export type NumberedRow = {
  cells: string[];
  line: number;
  /** The places of cells that say that something is missing, such as NA without quotation marks, from 0. */
  missing?: number[];
  /** Whether cells of the row are merged with cells beside them. */
  isMerged?: boolean;
};

/** A table as in its file, each cell as text. A mapping or a guess says what its columns mean. */
export type TextTable = {
  kind: "table";
  name: string;
  /** The header's cells, trimmed and unique: repeated and empty names are made distinct. */
  columns: string[];
  /** The column that only numbers the rows, as R writes it. */
  rowNames?: string | undefined;
  /** The question that a survey asked for each column. */
  questions?: string[];
  /** The rows under the header, each with a cell for each column, spaces and all. */
  rows: string[][];
  /** The line of the file, or row of the sheet, on which each row begins, from 1. */
  lines: number[];
  /** The names of a workbook's sheets, in its order. */
  sheets?: string[];
  /** The rows of a sheet that are hidden, as in `lines`. */
  hiddenLines?: number[];
  /** What is odd about the file but no reason to refuse it, one sentence each. */
  warnings: string[];
};

/** Lists the cells of a column, one a row. */
export function listCells({columns, rows}: TextTable, column: string): string[] {
  const at = columns.indexOf(column);
  return rows.map((row) => row[at] ?? "");
}
