import type {ByteSource} from "../model/byte-source.js";
import type {TableLimits} from "../model/table-limits.js";
import {type ExtractFolder, readChunks} from "./extract-folder.js";
import {RecordScanner, type Records} from "./record-scanner.js";
import {Utf8Check} from "./utf8-check.js";

/** What the bytes of a CSV file show, without reading its cells. */
export interface RecordScan extends Records {
  /** The line of the first byte that is not UTF-8. */
  readonly notUtf8Line?: number;
}

interface ScanOptions {
  readonly limits?: TableLimits;
  readonly onRecord?: (record: number, line: number) => void;
}

/**
 * Counts the records of a CSV file in constant memory. This is an independent check that no row was lost. Calls
 * `onRecord` with each record's number, counted from 1, and its first line. Stops at what is beyond the limits.
 */
export async function scanRecords(
  file: ByteSource,
  delimiter: string,
  options: ScanOptions = {}
): Promise<RecordScan> {
  const scanner = new RecordScanner(delimiter, options);
  const encoding = new Utf8Check();
  for await (const chunk of readChunks(file)) {
    encoding.push(chunk, scanner.line);
    scanner.push(chunk);
    if (scanner.excess !== undefined) break;
  }
  const records = scanner.end();
  if (records.excess === undefined) encoding.end(scanner.line);
  return {...records, ...(encoding.badLine === undefined ? {} : {notUtf8Line: encoding.badLine})};
}

/** Finds the line on which each of some records of a file begins. */
export async function findRecordLines(
  folder: ExtractFolder,
  name: string,
  delimiter: string,
  wanted: ReadonlySet<number>
): Promise<Map<number, number>> {
  const lines = new Map<number, number>();
  const file = await folder.open(name);
  try {
    await scanRecords(file, delimiter, {
      onRecord: (record, line) => {
        if (wanted.has(record)) lines.set(record, line);
      }
    });
  } finally {
    await file.close();
  }
  return lines;
}
