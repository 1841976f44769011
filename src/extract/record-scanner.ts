import {type Excess, type TableLimits, tableLimits} from "../model/table-limits.js";

/** What the bytes of a CSV file show of its records, without reading its cells. */
export interface Records {
  /** Records that are not blank lines, including the header. */
  readonly records: number;
  /** False where a quote opens or closes in the middle of a cell, or the last one never closes. */
  readonly quotesInPlace: boolean;
  /** The line of the first NUL byte. */
  readonly nulLine?: number;
  /** The first cell or row beyond the limits. Nothing after it is scanned. */
  readonly excess?: Excess;
}

interface ScannerOptions {
  readonly limits?: TableLimits;
  /** Whether quotes enclose cells. */
  readonly quoted?: boolean;
  /** Is told each record's number, counted from 1, and its first line. */
  readonly onRecord?: (record: number, line: number) => void;
}

const nul = 0;
const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * Counts the records of a CSV file by its quotes and line ends (LF, CRLF, CR or mixed), in constant memory, as chunks of
 * its bytes come by. Stops at the first cell or row beyond the limits.
 */
export class RecordScanner {
  readonly #separator: number;
  readonly #limits: TableLimits;
  readonly #quoted: boolean;
  readonly #onRecord: (record: number, line: number) => void;
  #offset = 0;
  #line = 1;
  #records = 0;
  #record = {start: 0, line: 1};
  #cell = {start: 0, line: 1, column: 0};
  #previous = -1;
  #inQuotes = false;
  #afterQuote = false;
  #quotesInPlace = true;
  #nulLine: number | undefined;
  #excess: Excess | undefined;

  constructor(
    delimiter: string,
    {limits = tableLimits, quoted = true, onRecord = () => {}}: ScannerOptions = {}
  ) {
    this.#separator = delimiter.charCodeAt(0);
    this.#limits = limits;
    this.#quoted = quoted;
    this.#onRecord = onRecord;
  }

  /** The line that the scan has come to. */
  get line(): number {
    return this.#line;
  }

  get excess(): Excess | undefined {
    return this.#excess;
  }

  push(chunk: Uint8Array): void {
    const separator = this.#separator;
    let from = 0;
    if (this.#offset === 0 && byteOrderMark.every((byte, at) => chunk[at] === byte))
      from = this.#record.start = this.#cell.start = byteOrderMark.length;
    for (let index = from; index < chunk.length && this.#excess === undefined; index += 1) {
      const byte = chunk[index] as number;
      if (byte > quote && byte !== separator && !this.#afterQuote) continue;
      this.#take(byte, index > 0 ? (chunk[index - 1] as number) : this.#previous, this.#offset + index);
    }
    this.#offset += chunk.length;
    this.#previous = chunk.at(-1) ?? this.#previous;
    this.#checkCell(this.#offset);
  }

  end(): Records {
    this.#endRecord(this.#offset, this.#offset);
    return {
      records: this.#records,
      quotesInPlace: this.#quotesInPlace && !this.#inQuotes,
      ...(this.#nulLine === undefined ? {} : {nulLine: this.#nulLine}),
      ...(this.#excess === undefined ? {} : {excess: this.#excess})
    };
  }

  #take(byte: number, before: number, at: number): void {
    if (this.#afterQuote) {
      this.#afterQuote = false;
      if (byte === quote) {
        this.#inQuotes = true;
        return;
      }
      if (byte !== this.#separator && byte !== lineFeed && byte !== carriageReturn)
        this.#quotesInPlace = false;
    }
    if (byte === quote && this.#quoted) this.#takeQuote(before, at);
    else if (byte === this.#separator) {
      if (!this.#inQuotes) this.#endCell(at);
    } else if (byte === lineFeed) this.#takeLineFeed(before, at);
    else if (byte === carriageReturn) {
      this.#line += 1;
      if (!this.#inQuotes) this.#endRecord(at, at + 1);
    } else if (byte === nul) this.#nulLine ??= this.#line;
  }

  #takeQuote(before: number, at: number): void {
    if (this.#inQuotes) this.#afterQuote = true;
    else if (before !== this.#separator && at !== this.#record.start) this.#quotesInPlace = false;
    this.#inQuotes = !this.#inQuotes;
  }

  #takeLineFeed(before: number, at: number): void {
    const endsLine = before !== carriageReturn;
    if (endsLine) this.#line += 1;
    if (this.#inQuotes) return;
    if (endsLine) this.#endRecord(at, at + 1);
    else this.#record.start = this.#cell.start = at + 1;
  }

  #endCell(at: number): void {
    this.#checkCell(at);
    const {column} = this.#cell;
    this.#cell = {start: at + 1, line: this.#line, column: column + 1};
    if (column + 1 === this.#limits.columns) this.#excess ??= {of: "columns", line: this.#line, column};
  }

  #endRecord(at: number, next: number): void {
    this.#checkCell(at);
    if (at > this.#record.start) {
      this.#records += 1;
      this.#onRecord(this.#records, this.#record.line);
    }
    this.#record = {start: next, line: this.#line};
    this.#cell = {start: next, line: this.#line, column: 0};
  }

  #checkCell(at: number): void {
    const {start, line, column} = this.#cell;
    if (at - start > this.#limits.cellBytes) this.#excess ??= {of: "cellBytes", line, column};
  }
}
