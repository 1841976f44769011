import {CsvError, parse} from "csv-parse/browser/esm";
import type {ByteSource} from "../model/byte-source.js";
import {quoteIdentifier} from "../queries/quote.js";
import {makeCellExpressions} from "./cell-expression.js";
import type {Resource} from "./data-package.js";
import type {ExtractDatabase} from "./database.js";
import {readChunks} from "./extract-folder.js";
import type {FaultList} from "./fault-list.js";
import type {Header} from "./read-header.js";

/** The result of reading a file record by record. */
interface CarefulReading {
  /** The record that each row of the table comes from; the header is record 1. */
  readonly records: readonly number[];
  /** All records, including the header and those left out. */
  readonly recordCount: number;
  /** False where a record was left out or the reading ended early. */
  readonly complete: boolean;
}

/** The maximum number of bytes in one row. A longer row is most likely a quote that was never closed. */
const maxRecordBytes = 64 * 1024 * 1024;

/** The number of rows of a wrong length after which the file is not read further. */
const maxMisfits = 100_000;

/**
 * Reads a CSV file record by record into a table of texts. It is several times slower than DuckDB's own reader, but it
 * takes mixed line ends and cells of any length, and reports every row that has too few or too many cells.
 */
export async function loadCarefully(
  database: ExtractDatabase,
  file: ByteSource,
  resource: Resource,
  header: Header,
  cellOf: ReadonlyMap<string, number>,
  faults: FaultList
): Promise<CarefulReading> {
  const width = header.cells.length;
  const staging = quoteIdentifier(`${resource.name}, cells`);
  const columns = header.cells.map((_, index) => `c${index} VARCHAR`).join(", ");
  await database.run(`CREATE OR REPLACE TABLE ${staging} (${columns})`);
  const appender = await database.append(`${resource.name}, cells`);
  const rows: number[] = [];
  let record = 0;
  let complete = true;
  const fault = (rule: string, message: string, at: number) =>
    faults.add({file: resource.path, record: at, rule, message});
  let misfits = 0;
  const take = (cells: readonly string[]): void => {
    record += 1;
    if (record === 1 || isBlank(cells)) return;
    const surplus = cells.slice(width);
    if (cells.length < width || surplus.some((cell) => cell.trim() !== "")) {
      fault("cells", describeWidth(cells.length, width, header.delimiter), record);
      complete = false;
      misfits += 1;
      if (misfits === maxMisfits) throw new GivenUp();
      return;
    }
    appender.add(Array.from({length: width}, (_, index) => cells[index] ?? ""));
    rows.push(record);
  };
  try {
    await readRecords(file, header.delimiter, take);
  } catch (error) {
    if (error instanceof CsvError) fault("quotes", describeError(error), record + 1);
    else if (error instanceof GivenUp)
      fault("given up", "is the last row that was looked at; correct those above first", record);
    else throw error;
    complete = false;
  }
  await appender.close();
  await database.run(`
    CREATE OR REPLACE TABLE ${quoteIdentifier(resource.name)} AS
    SELECT ${makeCellExpressions(resource, cellOf)}
    FROM ${staging}`);
  await database.run(`DROP TABLE ${staging}`);
  return {records: rows, recordCount: record, complete};
}

/** Ends the reading of a file that has too many rows of a wrong length. */
class GivenUp extends Error {}

async function readRecords(
  file: ByteSource,
  delimiter: string,
  take: (cells: string[]) => void
): Promise<void> {
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: maxRecordBytes,
    on_record(cells: string[]) {
      take(cells);
      return null;
    }
  });
  parser.resume();
  const ended = new Promise<void>((resolve, reject) => parser.once("end", resolve).once("error", reject));
  ended.catch(() => undefined); // reported by the chunk in which it happens
  const decoder = new TextDecoder("utf-8", {ignoreBOM: true});
  for await (const chunk of readChunks(file))
    await new Promise<void>((resolve, reject) => {
      parser.write(decoder.decode(chunk, {stream: true}), (error) => (error ? reject(error) : resolve()));
    });
  parser.end();
  await ended;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0]?.trim() === "";
}

function describeWidth(count: number, width: number, delimiter: string): string {
  const message = `has ${count} ${count === 1 ? "cell" : "cells"}, the header has ${width}`;
  if (count < width) return message;
  const name = {",": "a comma", ";": "a semicolon", "\t": "a tab"}[delimiter] ?? `"${delimiter}"`;
  return `${message}; put quotes around a cell that contains ${name}`;
}

function describeError({code}: CsvError): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return "opens a quote that is never closed; close it or take it out";
  if (code === "CSV_MAX_RECORD_SIZE")
    return "has more than 64 MB; most likely a quote is opened and never closed";
  return "has a quote in the middle of a cell; quote the whole cell and double each quote in it, or close the quote that is open";
}
