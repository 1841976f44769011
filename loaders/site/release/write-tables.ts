import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {Row} from "../../../src/model/row.js";
import type {FieldDescription} from "../../../src/model/study.js";
import {quoteIdentifier, quoteLiteral} from "../../disk/duckdb.js";
import {writeCsv} from "../../disk/write-csv.js";

/** Rows to be written, if there are any, and their columns. */
export type PlainTable = {
  name: string;
  fields: ReadonlyArray<Pick<FieldDescription, "name" | "type">>;
  rows: readonly Row[];
};

/**
 * Writes tables as Parquet and as CSV. Each is made new from its rows in an empty database, so that a file's footer knows
 * no value but theirs, and nothing is packed, so that whoever looks through its bytes sees all that they say.
 * @param folder where `<name>.parquet` and `<name>.csv` go
 */
export async function writePlainTables(tables: readonly PlainTable[], folder: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    for (const {name, fields, rows} of tables) {
      const typed = fields.map(
        (field) => `${quoteIdentifier(field.name)} ${field.type === "integer" ? "INTEGER" : "VARCHAR"}`
      );
      const table = quoteIdentifier(name);
      await connection.run(`CREATE TABLE ${table} (${typed.join(", ")})`);
      if (rows.length > 0)
        await connection.run(
          `INSERT INTO ${table} VALUES ${rows.map((row) => valuesOf(row, fields)).join(", ")}`
        );
      const file = (kind: string) => join(folder, `${name}.${kind}`);
      await connection.run(
        `COPY ${table} TO ${quoteLiteral(file("parquet"))} (FORMAT parquet, COMPRESSION uncompressed)`
      );
      await writeCsv(connection, table, file("csv"));
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function valuesOf(row: Row, fields: PlainTable["fields"]): string {
  const values = fields.map(({name}) => row[name] ?? null);
  return `(${values.map((value) => (value === null ? "NULL" : quoteLiteral(value))).join(", ")})`;
}
