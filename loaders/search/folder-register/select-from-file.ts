import type {DuckDBConnection} from "@duckdb/node-api";
import {readHeader} from "../../../src/extract/read-header.js";
import {inWords, showValue} from "../../../src/text/message-words.js";
import {openPath} from "../../disk/disk-folder.js";
import {quoteIdentifier, quoteLiteral, selectRows} from "../../disk/duckdb.js";
import {type RegisterTable, selectRegisterColumns} from "../register/register-tables.js";
import {explainFileFailure} from "./explain-file-failure.js";
import type {RegisterFile} from "./find-register-files.js";

/** The longest record of a CSV file that is read, in bytes. */
const longestRecord = 16_000_000;

/** SQL that selects a table's columns from one of its files, or a sentence that says why that is impossible. */
export async function selectFromFile(
  connection: DuckDBConnection,
  file: RegisterFile,
  table: RegisterTable
): Promise<{readonly select: string} | {readonly problem: string}> {
  const source = file.format === "csv" ? await readCsv(file, table) : await readParquet(connection, file);
  if ("problem" in source) return source;
  const quote = {identifier: quoteIdentifier, literal: quoteLiteral};
  const matched = selectRegisterColumns(table, source.columns, file.fromFolders, quote);
  if ("select" in matched) return {select: `SELECT ${matched.select} FROM ${source.from}`};
  const has = source.columns.map((name) => showValue(name));
  return {
    problem: `${file.path} has no column ${inWords(matched.missing)}; its columns are ${inWords(has)}`
  };
}

interface ReadableFile {
  readonly from: string;
  readonly columns: readonly string[];
}

async function readParquet(
  connection: DuckDBConnection,
  {absolute, path}: RegisterFile
): Promise<ReadableFile | {readonly problem: string}> {
  const from = `read_parquet(${quoteLiteral(escapeGlob(absolute))}, hive_partitioning = false, binary_as_string = true)`;
  try {
    const rows = await selectRows<{column_name: string}>(connection, `DESCRIBE SELECT * FROM ${from}`);
    return {from, columns: rows.map(({column_name}) => column_name)};
  } catch (error) {
    return {problem: explainFileFailure(path, error)};
  }
}

async function readCsv(
  {absolute, path}: RegisterFile,
  {columns}: RegisterTable
): Promise<ReadableFile | {readonly problem: string}> {
  const names = columns.flatMap(({sources}) => sources.map(({name}) => name));
  try {
    const file = await openPath(absolute);
    const header = await readHeader(file, names).finally(() => file.close());
    if ("problem" in header) return {problem: `${path} ${header.problem}`};
    const cells = header.cells.map((cell, index) => cell.trim() || `column ${index + 1}`);
    const repeated = cells.find((cell, index) => cells.indexOf(cell) !== index);
    if (repeated !== undefined)
      return {problem: `${path} has two columns ${showValue(repeated)}; rename or remove one`};
    const types = cells.map((cell) => `${quoteLiteral(cell)}: 'VARCHAR'`).join(", ");
    const options = [
      "auto_detect = false",
      "header = true",
      `delim = ${quoteLiteral(header.delimiter)}`,
      `quote = '"'`,
      `escape = '"'`,
      `columns = {${types}}`,
      `max_line_size = ${longestRecord}`
    ];
    return {from: `read_csv(${quoteLiteral(escapeGlob(absolute))}, ${options.join(", ")})`, columns: cells};
  } catch (error) {
    return {problem: explainFileFailure(path, error)};
  }
}

/** A path with the signs of file patterns escaped. */
function escapeGlob(path: string): string {
  return path.replace(/[*?[]/g, "[$&]");
}
