import {showCell} from "./show-cell.js";

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
  /** The name of its sheet, where several of a workbook are read together. */
  sheet?: string;
  /** Whether all of it is of one code, so that several such tables are not those of several coders. */
  isOneCode?: boolean;
  /** The other sheets of the workbook that are read with this one. */
  further?: TextTable[];
  /** The names of a workbook's sheets, in its order, without those of `further`. */
  sheets?: string[];
  /** The rows of a sheet that are hidden, as in `lines`. */
  hiddenLines?: number[];
  /** What is odd about the file but no reason to refuse it, one sentence each. */
  warnings: string[];
};

/** Where a table is, in messages: its file, and its sheet where several are read. */
export function placeOfTable({name, sheet}: TextTable): string {
  return sheet === undefined ? name : `${name}, sheet ${showCell(sheet)}`;
}

/** Lists the cells of a column, one a row. */
export function listCells({columns, rows}: TextTable, column: string): string[] {
  const at = columns.indexOf(column);
  return rows.map((row) => row[at] ?? "");
}
