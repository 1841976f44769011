import {stat} from "node:fs/promises";
import {join} from "node:path";
import type {TableSize} from "../../src/extract/describe-tables.js";
import {searchTableNames, searchTables} from "../../src/extract/search-schema.js";
import {quoteIdentifier, quoteLiteral, selectRow} from "../disk/duckdb.js";
import type {Extract} from "../disk/read-extract.js";
import {writeCsv} from "../disk/write-csv.js";

/** Tables whose order means something and is kept; every other table is sorted by its primary key. */
const ordered = new Set(["codebook", "reported", "levels", "search_hits", "search_terms", "search_rules"]);

/** Writes every table of an extract as Parquet (zstd, sorted, with column statistics) and as CSV. */
export async function writeTables(extract: Extract, directory: string): Promise<TableSize[]> {
  const written: TableSize[] = [];
  for (const {name, key} of tablesOf(extract)) {
    const order = ordered.has(name) || key.length === 0 ? ["rowid"] : key.map(quoteIdentifier);
    const sorted = `(SELECT * FROM ${quoteIdentifier(name)} ORDER BY ${order.join(", ")})`;
    const parquet = join(directory, `${name}.parquet`);
    const csv = join(directory, `${name}.csv`);
    await extract.connection.run(
      `COPY ${sorted} TO ${quoteLiteral(parquet)} (FORMAT parquet, COMPRESSION zstd)`
    );
    await writeCsv(extract.connection, sorted, csv);
    const {rows} = await selectRow<{rows: number}>(
      extract.connection,
      `SELECT count(*) AS rows FROM ${quoteIdentifier(name)}`
    );
    written.push({
      name,
      rows,
      parquetBytes: (await stat(parquet)).size,
      csvBytes: (await stat(csv)).size
    });
  }
  return written;
}

function tablesOf({package: {resources}}: Extract): Array<{name: string; key: readonly string[]}> {
  const read = resources.map(({name, primaryKey, fields}) => ({
    name,
    key: primaryKey.length > 0 ? primaryKey : fields.map((field) => field.name)
  }));
  const made = ["levels", "reported", "identifications", "readings"].filter(
    (name) => !read.some((table) => table.name === name)
  );
  const search = searchTableNames.filter((name) => !read.some((table) => table.name === name));
  return [
    ...read,
    ...made.map((name) => ({name, key: []})),
    ...search.map((name) => ({name, key: Object.keys(searchTables[name])}))
  ];
}
