import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import {textsToArrow} from "../engine/arrow-stream.js";
import {wasmConnection} from "../engine/wasm-connection.js";
import type {ExtractDatabase} from "../extract/database.js";

/** How many rows the engine inserts at once. */
const batchSize = 20_000;

/** DuckDB in a browser behind the interface that reads an extract. */
export function wasmDatabase(connection: AsyncDuckDBConnection): ExtractDatabase {
  const plain = wasmConnection(connection);
  return {
    run: (sql) => plain.run(sql),
    rows: <Row>(sql: string, parameters?: readonly string[]) =>
      plain.run(sql, parameters) as Promise<unknown> as Promise<Row[]>,
    async append(table) {
      let rows: (readonly string[])[] = [];
      let width = 0;
      let inserted: Promise<unknown> = Promise.resolve();
      const insert = () => {
        if (rows.length === 0) return;
        const stream = textsToArrow(rows, width);
        rows = [];
        inserted = inserted.then(() =>
          connection.insertArrowFromIPCStream(stream, {name: table, create: false})
        );
      };
      return {
        add(cells) {
          width = cells.length;
          rows.push(cells);
          if (rows.length === batchSize) insert();
        },
        async close() {
          insert();
          await inserted;
        }
      };
    }
  };
}
