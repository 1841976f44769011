import type {Resource} from "./data-package.js";

/** A file of the extract as it stands in DuckDB: every cell a text, missing cells NULL, rows in file order. */
export interface SourceTable {
  readonly resource: Resource;
  readonly delimiter: string;
  /** The fields whose column was found, in the order of the schema. */
  readonly columns: readonly string[];
  /** False where rows are known to be lacking, so that other files must not be blamed for it. */
  readonly complete: boolean;
  /** The record of the file (the header is record 1) that a row, by its DuckDB `rowid`, comes from. */
  recordOf(row: number): number;
}
