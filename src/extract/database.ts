import type {Resource} from "./data-package.js";

/** A file of the extract in DuckDB: every cell a text, missing cells NULL, rows in file order. */
export interface LoadedTable {
  readonly resource: Resource;
  readonly delimiter: string;
  /** The fields whose column is in the file, in the order of the schema. */
  readonly columns: readonly string[];
  /** False where rows are known to be missing, so that other files are not blamed for it. */
  readonly complete: boolean;
  /** The record of the file that a row comes from, by its DuckDB `rowid`. The header is record 1. */
  recordOf(row: number): number;
}

/** The DuckDB that reads and checks an extract: native in Node, or WebAssembly in a browser. */
export interface ExtractDatabase {
  run(sql: string): Promise<unknown>;
  /** The rows as plain objects, integers as numbers; `$1`, `$2` … in the SQL stand for the parameters. */
  rows<Row>(sql: string, parameters?: readonly string[]): Promise<Row[]>;
  /** Opens an existing table of texts to add rows at its end. */
  append(table: string): Promise<Appender>;
}

/** Adds rows at the end of a table. They are certain to be there once it is closed. */
interface Appender {
  add(cells: readonly string[]): void;
  close(): Promise<void>;
}

/** Selects the one row of a query that always returns one. */
export async function selectOnlyRow<Row>(database: ExtractDatabase, sql: string): Promise<Row> {
  const [row] = await database.rows<Row>(sql);
  if (row === undefined) throw new Error(`the query gave no row: ${sql}`);
  return row;
}
