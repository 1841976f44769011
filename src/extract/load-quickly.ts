import {quoteIdentifier, quoteLiteral} from "../queries/quote.js";
import {makeCellExpressions} from "./cell-expression.js";
import type {Resource} from "./data-package.js";
import {type ExtractDatabase, selectOnlyRow} from "./database.js";
import type {Header} from "./read-header.js";

/**
 * Reads a CSV file with DuckDB into a table of texts. Returns its number of rows, or undefined where DuckDB refuses the
 * file. Nothing is guessed: delimiter, quotes and columns are given. DuckDB accepts a blank first line and quotes in
 * the middle of a cell; a comparison with the scan of the bytes finds these.
 */
export async function loadQuickly(
  database: ExtractDatabase,
  path: string,
  resource: Resource,
  header: Header,
  cellOf: ReadonlyMap<string, number>
): Promise<number | undefined> {
  const table = quoteIdentifier(resource.name);
  const columns = header.cells.map((_, index) => `'c${index}': 'VARCHAR'`).join(", ");
  try {
    await database.run(`
      CREATE OR REPLACE TABLE ${table} AS
      SELECT ${makeCellExpressions(resource, cellOf)}
      FROM read_csv(
        ${quoteLiteral(withoutWildcards(path))},
        auto_detect = false,
        header = true,
        columns = {${columns}},
        delim = ${quoteLiteral(header.delimiter)},
        quote = '"',
        escape = '"',
        comment = '',
        nullstr = '',
        strict_mode = true,
        null_padding = false,
        ignore_errors = false,
        compression = 'none',
        hive_partitioning = false
      )`);
  } catch {
    return undefined;
  }
  const {rows} = await selectOnlyRow<{rows: number}>(database, `SELECT count(*) AS rows FROM ${table}`);
  return rows;
}

/** DuckDB takes `*`, `?` and `[` in a path for wildcards. In brackets they stand for themselves. */
function withoutWildcards(path: string): string {
  return path.replace(/[*?[]/g, "[$&]");
}
