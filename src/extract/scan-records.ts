import type {ByteSource} from "../model/byte-source.js";
import {type ExtractFolder, readChunks} from "./extract-folder.js";
import {Utf8Check} from "./utf8-check.js";

/** What the bytes of a CSV file show, without reading its cells. */
export interface RecordScan {
  /** Records that are not blank lines, including the header. */
  readonly records: number;
  /** False where a quote opens or closes in the middle of a cell, or the last one never closes. */
  readonly quotesInPlace: boolean;
  /** The line of the first NUL byte. */
  readonly nulLine?: number;
  /** The line of the first byte that is not UTF-8. */
  readonly notUtf8Line?: number;
}

const nul = 0;
const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/**
 * Counts the records of a CSV file by its quotes and line ends (LF, CRLF, CR or mixed), in constant memory. This is an
 * independent check that no row was lost. Calls `onRecord` with each record's number, counted from 1, and its first
 * line.
 */
export async function scanRecords(
  file: ByteSource,
  delimiter: string,
  onRecord: (record: number, line: number) => void = () => {}
): Promise<RecordScan> {
  const separator = delimiter.charCodeAt(0);
  const encoding = new Utf8Check();
  let offset = 0;
  let line = 1;
  let records = 0;
  let recordStart = 0;
  let recordLine = 1;
  let previous = -1;
  let inQuotes = false;
  let afterQuote = false;
  let quotesInPlace = true;
  let nulLine: number | undefined;

  const endRecord = (at: number, next: number): void => {
    if (at > recordStart) {
      records += 1;
      onRecord(records, recordLine);
    }
    recordStart = next;
    recordLine = line;
  };

  for await (const chunk of readChunks(file)) {
    encoding.push(chunk, line);
    let start = 0;
    if (offset === 0 && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) start = recordStart = 3;
    for (let index = start; index < chunk.length; index += 1) {
      const byte = chunk[index] as number;
      if (byte > quote && !afterQuote) continue;
      if (afterQuote) {
        afterQuote = false;
        if (byte === quote) {
          inQuotes = true;
          continue;
        }
        if (byte !== separator && byte !== lineFeed && byte !== carriageReturn) quotesInPlace = false;
      }
      const before = index > 0 ? chunk[index - 1] : previous;
      if (byte === quote) {
        if (inQuotes) afterQuote = true;
        else if (before !== separator && offset + index !== recordStart) quotesInPlace = false;
        inQuotes = !inQuotes;
      } else if (byte === lineFeed) {
        const endsLine = before !== carriageReturn;
        if (endsLine) line += 1;
        if (!inQuotes && endsLine) endRecord(offset + index, offset + index + 1);
        else if (!inQuotes) recordStart = offset + index + 1;
      } else if (byte === carriageReturn) {
        line += 1;
        if (!inQuotes) endRecord(offset + index, offset + index + 1);
      } else if (byte === nul) nulLine ??= line;
    }
    offset += chunk.length;
    previous = chunk.at(-1) ?? previous;
  }
  endRecord(offset, offset);
  encoding.end(line);
  return {
    records,
    quotesInPlace: quotesInPlace && !inQuotes,
    ...(nulLine === undefined ? {} : {nulLine}),
    ...(encoding.badLine === undefined ? {} : {notUtf8Line: encoding.badLine})
  };
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
    await scanRecords(file, delimiter, (record, line) => {
      if (wanted.has(record)) lines.set(record, line);
    });
  } finally {
    await file.close();
  }
  return lines;
}
