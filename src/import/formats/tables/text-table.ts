/** A table as its file has it, cell by cell as text: what its columns mean is said by a mapping, or guessed. */
export type TableFile = {
  kind: "table";
  name: string;
  /** The header's cells, without spaces around them; unique, since a repeated or empty name is told apart. */
  columns: string[];
  /** The rows under the header, each with a cell for each column, spaces and all. */
  rows: string[][];
  /** The line of the file, or row of the sheet, on which each row begins, from 1. */
  lines: number[];
  /** The names of a workbook's sheets, in its order. */
  sheets?: string[];
  /** What is odd about the file but no reason to refuse it, one sentence each. */
  warnings: string[];
};
