import {stat} from "node:fs/promises";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Resource} from "./data-package.js";
import type {FaultList} from "./fault-list.js";
import {loadCarefully} from "./load-carefully.js";
import {loadQuickly} from "./load-quickly.js";
import {matchColumns} from "./match-columns.js";
import {readHeader} from "./read-header.js";
import {type RecordScan, scanRecords} from "./scan-records.js";
import type {SourceTable} from "./source-table.js";
import {requiredTables} from "./study-schema.js";

/**
 * Reads one file of the extract into a DuckDB table of its resource's name. DuckDB reads it while the bytes are
 * scanned; only where the two do not agree on the number of rows, or a quote is out of place, the file is read
 * again record by record. Returns undefined where the file as a whole cannot be read, and tells why.
 */
export async function loadTable(
  connection: DuckDBConnection,
  directory: string,
  resource: Resource,
  faults: FaultList
): Promise<SourceTable | undefined> {
  const path = join(directory, resource.path);
  const wholeFile = (rule: string, message: string, line?: number) =>
    faults.add({file: resource.path, rule, message, ...(line === undefined ? {} : {line})});
  try {
    if (!(await stat(path)).isFile()) {
      wholeFile("file", "is not a file; put the CSV file of that name in its place");
      return undefined;
    }
    const expected = resource.fields.map(({name}) => name);
    const header = await readHeader(path, expected);
    if ("problem" in header) {
      wholeFile(header.rule, header.problem, header.line);
      return undefined;
    }
    const headerFaults = faults.draft();
    const cellOf = matchColumns(resource, header, headerFaults);
    if (cellOf.size === 0) {
      faults.take(headerFaults);
      return undefined;
    }
    const [scan, quickRows] = await Promise.all([
      scanRecords(path, header.delimiter),
      loadQuickly(connection, path, resource, header, cellOf)
    ]);
    const unreadable = describeBytes(scan);
    if (unreadable !== undefined) {
      wholeFile("encoding", unreadable.message, unreadable.line);
      return undefined;
    }
    faults.take(headerFaults);
    const source = {resource, delimiter: header.delimiter, columns: [...cellOf.keys()]};
    const dataRecords = scan.records - 1;
    if (dataRecords === 0 && requiredTables.includes(resource.name)) {
      wholeFile("no rows", "has a header but no rows; add a row for each record");
      return {...source, complete: false, recordOf: (row) => row + 2};
    }
    if (scan.quotesInPlace && quickRows === dataRecords)
      return {...source, complete: true, recordOf: (row) => row + 2};
    const reading = await loadCarefully(connection, path, resource, header, cellOf, faults);
    if (reading.complete && reading.recordCount !== scan.records)
      wholeFile(
        "rows",
        `can be read in two ways (${scan.records} or ${reading.recordCount} rows); check its quotes`
      );
    return {...source, complete: reading.complete, recordOf: (row) => reading.records[row] ?? 0};
  } catch (error) {
    const problem = describeSystemError(error);
    if (problem === undefined) throw error;
    wholeFile("file", problem);
    return undefined;
  }
}

/** What a failure of the file system means for the reader, or undefined for any other failure. */
export function describeSystemError(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return "is missing; put it beside datapackage.json";
  if (code === "EACCES" || code === "EPERM") return "may not be read; give yourself the right to read it";
  if (typeof code === "string" && /^E[A-Z]+$/.test(code))
    return `cannot be read (${code}); check the disk and the file`;
  return undefined;
}

function describeBytes(scan: RecordScan): {message: string; line: number} | undefined {
  const {nulLine, notUtf8Line} = scan;
  if (notUtf8Line !== undefined)
    return {message: "is not UTF-8 from here on; save it as CSV UTF-8", line: notUtf8Line};
  if (nulLine !== undefined)
    return {
      message: "has a NUL byte here; it may be UTF-16, or damaged: save it as CSV UTF-8",
      line: nulLine
    };
  return undefined;
}
