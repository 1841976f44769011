import type {DuckDBConnection} from "@duckdb/node-api";
import {guardPatterns} from "../../src/text/formula-guard.js";
import {quoteIdentifier, quoteLiteral, selectRows} from "./duckdb.js";

/**
 * Writes rows as CSV in UTF-8 with a header. An apostrophe stands before text that a spreadsheet would run as a formula,
 * as in the downloads of cards. `source` is a table or a query in brackets.
 */
export async function writeCsv(connection: DuckDBConnection, source: string, path: string): Promise<void> {
  const columns = await selectRows<{column_name: string; column_type: string}>(
    connection,
    `DESCRIBE SELECT * FROM ${source}`
  );
  const cells = columns.map(({column_name, column_type}) => {
    const column = quoteIdentifier(column_name);
    return column_type === "VARCHAR" ? `${guarded(column)} AS ${column}` : column;
  });
  await connection.run(
    `COPY (SELECT ${cells.join(", ")} FROM ${source}) TO ${quoteLiteral(path)} (FORMAT csv, HEADER)`
  );
}

function guarded(column: string): string {
  const open = quoteLiteral(guardPatterns.open);
  return `CASE WHEN regexp_full_match(${column}, ${open}) THEN '''' || ${column} ELSE ${column} END`;
}
