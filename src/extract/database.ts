/** The DuckDB in which an extract is read and checked, wherever it runs: native in Node, or WebAssembly in a browser. */
export interface Database {
  run(sql: string): Promise<unknown>;
  /** The rows as plain objects, integers as numbers; `$1`, `$2` … in the SQL stand for the parameters. */
  rows<Row>(sql: string, parameters?: readonly string[]): Promise<Row[]>;
  /** Opens a table that is there, all of whose columns are texts, to put rows at its end. */
  append(table: string): Promise<Appender>;
}

/** Puts rows at the end of a table. They are there for certain once it is closed. */
export interface Appender {
  add(cells: readonly string[]): void;
  close(): Promise<void>;
}

/** The one row of a query that always gives one. */
export async function onlyRow<Row>(database: Database, sql: string): Promise<Row> {
  const [row] = await database.rows<Row>(sql);
  if (row === undefined) throw new Error(`the query gave no row: ${sql}`);
  return row;
}
