import {CsvError, parse} from "csv-parse/browser/esm/sync";
import {RecordScanner} from "../../../extract/record-scanner.js";
import {describeExcess} from "../../../model/table-limits.js";
import {FileFault} from "../../../text/errors.js";
import {decodeText} from "../text/decode-text.js";
import {makeTextTable} from "./make-text-table.js";
import {hasQuotedMissingWord, isMissingWord} from "./missing-cells.js";
import type {HeaderPlace} from "./table-columns.js";
import type {NumberedRow, TextTable} from "./text-table.js";

const delimiters = [",", ";", "\t", "|"] as const;

/** A first line that states the delimiter, as spreadsheet programs read it and, quoted or with empty cells, write it again. */
const statedDelimiter = /^"?sep=(.)"?[,;\t|]*(?:\r\n|\n|\r)/i;

const maxCharacters = 65536;

const maxLines = 100;

/** The most lines of titles above a header. */
const maxTitles = 10;

/** The minimum share of lines that have a delimiter in a table, where the header has it once. */
const minShare = 0.6;

/**
 * Reads the table in a file of delimited text, in any encoding, with any line ends and delimiter (comma, semicolon, tab
 * or bar). Throws a FileFault with the line for quotes that do not close, for rows of another width than the header, and
 * for cells and rows beyond the limits of tables.
 */
export function readDelimited(bytes: Uint8Array, name: string): TextTable {
  const {text, warnings} = decodeText(bytes, name);
  return parseTable(text, name, warnings);
}

/** Parses the table in a decoded text, with the header on the line that is given. Keeps the warnings with it. */
export function parseTable(text: string, name: string, warnings: string[], header?: HeaderPlace): TextTable {
  const {body, delimiter = ",", before} = findTableStart(text);
  let rows: NumberedRow[];
  const place = (line: number) => `${name}: line ${line + before}`;
  try {
    rows = parseRows(body, delimiter, '"', place);
  } catch (error) {
    const fault = error instanceof CsvError ? makeFault(error, body, place) : error;
    if (delimiter !== "\t" || !(fault instanceof FileFault)) throw fault;
    rows = parseRows(body, delimiter, false, place);
    warnings.push(
      "The quotation marks of this table do not pair, as in a table of tabs written without quoting; they are read as part of the cells."
    );
  }
  for (const row of rows) row.line += before;
  return makeTextTable(name, rows, warnings, header);
}

/**
 * Finds where the table in a text starts, after a line that states the delimiter, and the character between its cells.
 * Where no line states it, it is the one that occurs equally often on most lines from the header on, outside quoted
 * cells: undefined where none does, as in a list or a text.
 */
export function findTableStart(text: string): {body: string; delimiter: string | undefined; before: 0 | 1} {
  const stated = statedDelimiter.exec(text);
  if (stated !== null) return {body: text.slice(stated[0].length), delimiter: stated[1], before: 1};
  return {body: text, delimiter: findDelimiter(text), before: 0};
}

function findDelimiter(text: string): string | undefined {
  const lines = countDelimiters(text.slice(0, maxCharacters), text.length > maxCharacters);
  const scored = delimiters.map((delimiter, at) => {
    const from = findHeaderLine(lines, at);
    const table = lines.slice(from);
    const header = table[0]?.counts[at] ?? 0;
    const alike = table.filter(({counts}) => counts[at] === header).length;
    const any = table.filter(({counts}) => (counts[at] ?? 0) > 0).length;
    if (header === 0) return {delimiter, header, share: 0, spread: 0};
    return {delimiter, header, share: alike / table.length, spread: any / table.length};
  });
  scored.sort((one, other) => other.share - one.share || other.header - one.header);
  const best = scored[0];
  if (best === undefined || best.share === 0) return undefined;
  return best.spread >= minShare || best.header >= 2 ? best.delimiter : undefined;
}

/**
 * The line of the header: the first, or that after a title. A title has a delimiter more rarely than a line under it
 * has, and an empty line or several columns come after it.
 */
function findHeaderLine(lines: readonly Line[], delimiter: number): number {
  const [first = 0, ...counts] = lines.map((line) => line.counts[delimiter] ?? 0);
  const next = 1 + counts.slice(0, maxTitles).findIndex((count) => count > first && count >= 2 * first);
  const isHeader = next > 0 && (lines[next]?.isAfterGap === true || (counts[next - 1] ?? 0) >= 2);
  const rows = counts.slice(next - 1);
  const alike = rows.filter((count) => count === rows[0]).length;
  return isHeader && alike >= minShare * rows.length ? next : 0;
}

/** From text, the library would make an array of numbers. From bytes, it takes a fifth of the memory and time. */
function parseRows(
  text: string,
  delimiter: string,
  quote: '"' | false,
  place: (line: number) => string
): NumberedRow[] {
  const bytes = new TextEncoder().encode(text);
  refuseExcess(bytes, delimiter, quote, place);
  const missing = new Map<number, number[]>();
  const note = (cell: string, row: number, index: number) => {
    if (!isMissingWord(cell)) return;
    const known = missing.get(row);
    if (known === undefined) missing.set(row, [index]);
    else known.push(index);
  };
  // Asking for the quotation marks of each cell takes ten times as long.
  const asks = quote !== false && hasQuotedMissingWord(text);
  const records: string[][] = parse(bytes, {
    delimiter,
    quote,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: false,
    ...(asks && {
      cast: (cell, {quoting, records: row, index}) => {
        if (!quoting) note(cell, row, index);
        return cell;
      }
    })
  });
  if (!asks)
    for (const [row, cells] of records.entries())
      for (const [index, cell] of cells.entries()) note(cell, row, index);
  let next = 1;
  return records.map((cells, row): NumberedRow => {
    const line = next;
    next += 1 + cells.reduce((breaks, cell) => breaks + countBreaks(cell), 0);
    return {cells, line, missing: missing.get(row) ?? []};
  });
}

function refuseExcess(
  bytes: Uint8Array,
  delimiter: string,
  quote: '"' | false,
  place: (line: number) => string
): void {
  const scanner = new RecordScanner(delimiter, {quoted: quote !== false});
  scanner.push(bytes);
  const {excess} = scanner;
  if (excess === undefined) return;
  const column = excess.of === "cellBytes" ? `, column ${excess.column + 1}` : "";
  throw new FileFault(`${place(excess.line)}${column}: ${describeExcess(excess)}`);
}

function countBreaks(cell: string): number {
  return cell.match(/\r\n|\r|\n/g)?.length ?? 0;
}

function makeFault(error: CsvError, text: string, place: (line: number) => string): FileFault {
  const isOpen = error.code === "CSV_QUOTE_NOT_CLOSED";
  const line = isOpen ? findOpenQuote(text) : Number(error.lines);
  const what = isOpen
    ? "a quotation mark opens a cell and none closes it"
    : "a quotation mark stands within a cell, or text follows a closing one";
  return new FileFault(
    `${place(line)}: ${what}; double the quotation marks within quoted cells, or save the table as CSV again`
  );
}

/** The line of the last quotation mark that opens and does not close. */
function findOpenQuote(text: string): number {
  let last = 0;
  let isQuoted = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    isQuoted = !isQuoted;
    if (isQuoted) last = at;
  }
  return 1 + countBreaks(text.slice(0, last));
}

/** A line that is not empty: how often it has each delimiter outside quotes, and whether an empty line is above it. */
type Line = {counts: number[]; isAfterGap: boolean};

/** Counts the delimiters of the first lines. */
function countDelimiters(text: string, isCut: boolean): Line[] {
  const lines: Line[] = [];
  let counts = delimiters.map(() => 0);
  let isQuoted = false;
  let isEmpty = true;
  let isAfterGap = false;
  let last = "";
  const close = () => {
    if (!isEmpty) lines.push({counts, isAfterGap});
    isAfterGap = isEmpty;
    counts = delimiters.map(() => 0);
    isEmpty = true;
  };
  for (const character of text) {
    if (lines.length === maxLines) return lines;
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && (character === "\n" || character === "\r")) {
      if (last !== "\r" || character !== "\n") close();
    } else {
      isEmpty = false;
      const at = isQuoted ? -1 : (delimiters as readonly string[]).indexOf(character);
      if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
    }
    last = character;
  }
  if (!isCut || lines.length === 0) close();
  return lines;
}
