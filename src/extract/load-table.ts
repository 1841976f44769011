import {describeExcess} from "../model/table-limits.js";
import type {Resource} from "./data-package.js";
import type {ExtractDatabase, LoadedTable} from "./database.js";
import {type ExtractFile, type ExtractFolder, UnreadableFile} from "./extract-folder.js";
import type {FaultList} from "./fault-list.js";
import {loadCarefully} from "./load-carefully.js";
import {loadQuickly} from "./load-quickly.js";
import {matchHeader, readHeader} from "./read-header.js";
import {type RecordScan, scanRecords} from "./scan-records.js";
import {requiredTables} from "./study-schema.js";

/**
 * Reads one file of the extract into a DuckDB table with its resource's name. DuckDB reads it while the bytes are
 * scanned. Where the two disagree on the number of rows, or a quote is out of place, the file is read again record by
 * record. Reports a fault and returns undefined where the file as a whole cannot be read.
 */
export async function loadTable(
  database: ExtractDatabase,
  folder: ExtractFolder,
  resource: Resource,
  faults: FaultList
): Promise<LoadedTable | undefined> {
  const reportFile = (rule: string, message: string, line?: number) =>
    faults.add({file: resource.path, rule, message, ...(line === undefined ? {} : {line})});
  const file = await folder.open(resource.path).catch((error: unknown) => {
    if (!(error instanceof UnreadableFile)) throw error;
    reportFile("file", error.message);
  });
  if (file === undefined) return undefined;
  try {
    return await loadFile(database, file, resource, faults, reportFile);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    reportFile("file", error.message);
    return undefined;
  } finally {
    await file.close();
  }
}

async function loadFile(
  database: ExtractDatabase,
  file: ExtractFile,
  resource: Resource,
  faults: FaultList,
  reportFile: (rule: string, message: string, line?: number) => void
): Promise<LoadedTable | undefined> {
  const expected = resource.fields.map(({name}) => name);
  const header = await readHeader(file, expected);
  if ("problem" in header) {
    reportFile(header.rule, header.problem, header.line);
    return undefined;
  }
  const headerFaults = faults.draft();
  const cellOf = matchHeader(resource, header, headerFaults);
  if (cellOf.size === 0) {
    faults.take(headerFaults);
    return undefined;
  }
  const [scan, quickRows] = await Promise.all([
    scanRecords(file, header.delimiter),
    loadQuickly(database, file.path, resource, header, cellOf)
  ]);
  const unreadable = describeEncodingFault(scan);
  if (unreadable !== undefined) {
    reportFile("encoding", unreadable.message, unreadable.line);
    return undefined;
  }
  if (scan.excess !== undefined) {
    const {line, column} = scan.excess;
    const name = header.cells[column]?.trim();
    faults.add({
      file: resource.path,
      line,
      ...(name === undefined ? {} : {column: name}),
      rule: "limit",
      message: describeExcess(scan.excess)
    });
    return undefined;
  }
  faults.take(headerFaults);
  const source = {resource, delimiter: header.delimiter, columns: [...cellOf.keys()]};
  const dataRecords = scan.records - 1;
  if (dataRecords === 0 && requiredTables.includes(resource.name)) {
    reportFile("no rows", "has a header but no rows; add a row for each record");
    return {...source, complete: false, recordOf: (row) => row + 2};
  }
  if (scan.quotesInPlace && quickRows === dataRecords)
    return {...source, complete: true, recordOf: (row) => row + 2};
  const reading = await loadCarefully(database, file, resource, header, cellOf, faults);
  if (reading.complete && reading.recordCount !== scan.records)
    reportFile(
      "rows",
      `can be read in two ways (${scan.records} or ${reading.recordCount} rows); check its quotes`
    );
  return {...source, complete: reading.complete, recordOf: (row) => reading.records[row] ?? 0};
}

function describeEncodingFault(scan: RecordScan): {message: string; line: number} | undefined {
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
