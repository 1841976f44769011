import {CsvError, parse} from "csv-parse/browser/esm/sync";
import {RecordScanner} from "../../../extract/record-scanner.js";
import {describeExcess} from "../../../model/table-limits.js";
import {FileFault} from "../../../text/errors.js";
import {decodeText} from "../text/decode-text.js";
import type {NumberedRow, TextTable} from "./text-table.js";
import {makeTextTable} from "./text-table.js";

const delimiters = [",", ";", "\t", "|"] as const;

/** A first line that states the delimiter, as spreadsheet programs read it and, quoted or with empty cells, write it again. */
const statedDelimiter = /^"?sep=(.)"?[,;\t|]*(?:\r\n|\n|\r)/i;

const maxCharacters = 65536;

const maxLines = 100;

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

/** Parses the table in a decoded text. Keeps the warnings with it. */
export function parseTable(text: string, name: string, warnings: string[]): TextTable {
  const stated = statedDelimiter.exec(text);
  const body = stated === null ? text : text.slice(stated[0].length);
  const before = stated === null ? 0 : 1;
  const delimiter = stated?.[1] ?? findDelimiterOrComma(body);
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
  return makeTextTable(name, rows, warnings);
}

/**
 * Finds the character between a table's cells, by the beginning of its content: the one that occurs equally often on
 * most lines, outside quoted cells. Undefined where none does, as in a list or a text.
 */
export function findDelimiter(text: string): string | undefined {
  const lines = countDelimiters(text.slice(0, maxCharacters), text.length > maxCharacters);
  const scored = delimiters.map((delimiter, at) => {
    const header = lines[0]?.[at] ?? 0;
    const alike = lines.filter((counts) => counts[at] === header).length;
    const any = lines.filter((counts) => (counts[at] ?? 0) > 0).length;
    if (header === 0) return {delimiter, header, share: 0, spread: 0};
    return {delimiter, header, share: alike / lines.length, spread: any / lines.length};
  });
  scored.sort((one, other) => other.share - one.share || other.header - one.header);
  const best = scored[0];
  if (best === undefined || best.share === 0) return undefined;
  return best.spread >= minShare || best.header >= 2 ? best.delimiter : undefined;
}

/** The character between a table's cells; a comma where `findDelimiter` finds none. */
function findDelimiterOrComma(text: string): string {
  return findDelimiter(text) ?? ",";
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
  const records = parse(bytes, {
    delimiter,
    quote,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: false
  });
  let next = 1;
  return records.map((cells) => {
    const line = next;
    next += 1 + cells.reduce((breaks, cell) => breaks + countBreaks(cell), 0);
    return {cells, line};
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

/** How often each delimiter occurs on each of the first lines, outside quotes. Skips empty lines. */
function countDelimiters(text: string, isCut: boolean): number[][] {
  const lines: number[][] = [];
  let counts = delimiters.map(() => 0);
  let isQuoted = false;
  let isEmpty = true;
  const close = () => {
    if (!isEmpty) lines.push(counts);
    counts = delimiters.map(() => 0);
    isEmpty = true;
  };
  for (const character of text) {
    if (lines.length === maxLines) return lines;
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && (character === "\n" || character === "\r")) close();
    else {
      isEmpty = false;
      const at = isQuoted ? -1 : (delimiters as readonly string[]).indexOf(character);
      if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  if (!isCut || lines.length === 0) close();
  return lines;
}
