import type {Resource} from "./data-package.js";

/** A file of the extract as it stands in DuckDB: every cell a text, missing cells NULL, rows in file order. */
export interface LoadedTable {
  readonly resource: Resource;
  readonly delimiter: string;
  /** The fields whose column was found, in the order of the schema. */
  readonly columns: readonly string[];
  /** False where rows are known to be lacking, so that other files must not be blamed for it. */
  readonly complete: boolean;
  /** The record of the file (the header is record 1) that a row, by its DuckDB `rowid`, comes from. */
  recordOf(row: number): number;
}

/** The DuckDB in which an extract is read and checked, wherever it runs: native in Node, or WebAssembly in a browser. */
export interface ExtractDatabase {
  run(sql: string): Promise<unknown>;
  /** The rows as plain objects, integers as numbers; `$1`, `$2` … in the SQL stand for the parameters. */
  rows<Row>(sql: string, parameters?: readonly string[]): Promise<Row[]>;
  /** Opens a table that is there, all of whose columns are texts, to put rows at its end. */
  append(table: string): Promise<Appender>;
}

/** Puts rows at the end of a table. They are there for certain once it is closed. */
interface Appender {
  add(cells: readonly string[]): void;
  close(): Promise<void>;
}

/** The one row of a query that always gives one. */
export async function selectOnlyRow<Row>(database: ExtractDatabase, sql: string): Promise<Row> {
  const [row] = await database.rows<Row>(sql);
  if (row === undefined) throw new Error(`the query gave no row: ${sql}`);
  return row;
}
