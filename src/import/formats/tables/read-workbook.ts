import {Uint8ArrayReader, Uint8ArrayWriter, ZipWriter} from "@zip.js/zip.js/lib/zip-core-native.js";
import {readSheet} from "read-excel-file/universal";
import type {ByteSource} from "../../../model/byte-source.js";
import {describeExcess, tableLimits} from "../../../model/table-limits.js";
import {FileFault} from "../../../text/errors.js";
import {inWords} from "../../../text/message-words.js";
import {type Archive, openArchive} from "../archive/open-archive.js";
import {maxTextBytes} from "../text/decode-text.js";
import {isOfSameUnits, tellSheets} from "./coder-sheets.js";
import {makeTextTable} from "./make-text-table.js";
import {isMissingWord} from "./missing-cells.js";
import {type CellRange, readSheetFacts} from "./sheet-facts.js";
import {showCell} from "./show-cell.js";
import type {HeaderPlace} from "./table-columns.js";
import type {NumberedRow, TextTable} from "./text-table.js";

import {chooseSheets, listSheets, type Sheet} from "./workbook-sheets.js";

/** The sheet to read, the line of its header, and whether sheets of several coders are read together. */
type WorkbookChoices = {
  sheet?: string | undefined;
  header?: HeaderPlace | undefined;
  together?: boolean | undefined;
};

/** The most sheets that are looked at for a table, and the most that are read together. */
const mostSheets = 5;
const mostTogether = 20;

/**
 * Reads the table in a sheet of an `.xlsx` workbook: the one named, or else the first visible one that has several
 * columns and rows. Dates are ISO 8601, formulas their stored results, and a merged cell's value stands in each of its
 * cells. Where sheets may be read `together`, those of other coders of the same units are in `further`. Throws a FileFault
 * for archives that must not be read, missing sheets, formulas without a result, and cells beyond what is read.
 */
export async function readWorkbook(
  file: ByteSource,
  {sheet, header, together = false}: WorkbookChoices = {}
): Promise<TextTable> {
  const archive = await openArchive(file);
  const sheets = await listSheets(archive, file.name);
  const chosenSheets = chooseSheets(sheets, sheet, file.name);
  const candidates = chosenSheets.slice(0, mostSheets);
  const read = async (chosen: Sheet, isAlone: boolean): Promise<TextTable | undefined> => {
    const {rows, warnings, hiddenLines} = await readSheetRows(archive, chosen, file.name);
    if (!isAlone && rows.every(({cells}) => !cells.some(isFilled))) return undefined;
    return {...makeTextTable(file.name, rows, warnings, header), hiddenLines};
  };
  let first: TextTable | undefined;
  for (const [at, chosen] of candidates.entries()) {
    const table = await read(chosen, at === candidates.length - 1 && first === undefined);
    if (table === undefined) continue;
    const isTable = table.columns.length > 1 && table.rows.length > 0;
    const others = isTable && together ? chosenSheets.slice(at + 1, mostTogether) : [];
    const alike = await listAlike(table, others, (other) => read(other, false));
    const told = tellSheets(table, chosen, sheets, alike);
    if (isTable) return told;
    first ??= told;
  }
  if (first === undefined) throw new FileFault(`${file.name}: the workbook has no sheet with cells`);
  return first;
}

/** Reads those of other sheets that are of the same units. A sheet that cannot be read is none. */
async function listAlike(
  table: TextTable,
  others: readonly Sheet[],
  read: (sheet: Sheet) => Promise<TextTable | undefined>
): Promise<TextTable[]> {
  const alike: TextTable[] = [];
  for (const sheet of others) {
    const other = await read(sheet).catch((error: unknown) => {
      if (error instanceof FileFault) return undefined;
      throw error;
    });
    if (other !== undefined && isOfSameUnits(table, other)) alike.push({...other, sheet: sheet.name});
  }
  return alike;
}

async function readSheetRows(
  archive: Archive,
  sheet: Sheet,
  file: string
): Promise<{rows: NumberedRow[]; warnings: string[]; hiddenLines: number[]}> {
  const facts = readSheetFacts(`${file}: sheet ${showCell(sheet.name)}`, await archive.read(sheet.entry));
  const place = `${file}, sheet ${showCell(sheet.name)}`;
  if (facts.withoutResult.length > 0)
    throw new FileFault(
      `${place}: ${facts.withoutResult.length} cells have a formula without its result (${facts.withoutResult[0]} is the first); open the workbook in Excel or LibreOffice, save it and try again`
    );
  if (facts.withoutPlace > 0)
    throw new FileFault(
      `${place}: ${facts.withoutPlace} cells do not say where they stand; open the workbook in Excel or LibreOffice, save it and try again`
    );
  const cells = await readCells(archive, sheet, place);
  const filled = fillMerged(cells, facts.merged);
  const hiddenRows = [...facts.hiddenRows].filter((row) => cells[row]?.some(isFilled));
  const hiddenColumns = Array.from({length: cells[0]?.length ?? 0}, (_, column) => column).filter(
    (column) =>
      facts.hiddenColumns.some(({from, to}) => from <= column && column < to) &&
      cells.some((row) => isFilled(row[column]))
  );
  const warnings = [
    ...warnOfHidden(hiddenRows.length, hiddenColumns.length),
    ...(filled === 0
      ? []
      : [
          `The sheet has merged cells; their value is read in each of the ${filled} cells that they cover besides.`
        ]),
    ...(facts.failed === 0
      ? []
      : [
          `${facts.failed} cells of the sheet hold a formula that failed, such as #N/A, and are read as empty.`
        ])
  ];
  const width = cells[0]?.length ?? 0;
  const rows = cells.map((row, at): NumberedRow => {
    const texts = Array.from({length: width}, (_, column) => formatCell(row[column]));
    const missing = texts.flatMap((text, column) => (isMissingWord(text) ? [column] : []));
    return {cells: texts, line: at + 1, missing, isMerged: isMergedAcross(at, facts.merged)};
  });
  refuseVastCells(place, rows);
  return {rows, warnings, hiddenLines: hiddenRows.map((row) => row + 1)};
}

/**
 * The library inflates archives itself and trusts their claims. So it gets a new archive, of entries that were inflated
 * with care, and of the chosen sheet alone.
 */
async function readCells(archive: Archive, sheet: Sheet, place: string): Promise<unknown[][]> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {level: 0, useWebWorkers: false});
  for (const entry of archive.entries) {
    const isNeeded =
      entry === sheet.entry || /^xl\/[^/]+\.xml$|^xl\/_rels\/workbook\.xml\.rels$/.test(entry.name);
    if (isNeeded) await writer.add(entry.name, new Uint8ArrayReader(await archive.read(entry)));
  }
  const bytes = await writer.close();
  try {
    return await readSheet<string>(new Uint8Array(bytes).buffer, sheet.name, {
      trim: false,
      parseNumber: formatNumber
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new FileFault(
      `${place}: the sheet cannot be read (${said}); save the workbook again as .xlsx, or as CSV`,
      {cause: error}
    );
  }
}

/** Numbers as Excel shows them, with at most 15 digits. Long whole numbers, as of records, keep all digits. */
function formatNumber(stored: string): string {
  if (/^-?\d+$/.test(stored)) return stored;
  const number = Number(stored);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : stored;
}

function formatCell(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (!(cell instanceof Date)) return String(cell);
  const iso = Number.isNaN(cell.valueOf()) ? "" : cell.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.replace(/(\.000)?Z$/, "");
}

/** Cells share texts, so a small workbook can hold more of them than fits into memory. */
function refuseVastCells(place: string, rows: readonly NumberedRow[]): void {
  let characters = 0;
  for (const {cells, line} of rows)
    for (const [column, cell] of cells.entries()) {
      characters += cell.length;
      if (cell.length > tableLimits.cellBytes)
        throw new FileFault(
          `${place}: row ${line}, column ${column + 1}: ${describeExcess({of: "cellBytes"})}`
        );
      if (characters > maxTextBytes)
        throw new FileFault(
          `${place}: row ${line}, column ${column + 1}: brings the cells beyond the ${maxTextBytes} characters that are read; split the sheet`
        );
    }
}

function warnOfHidden(rows: number, columns: number): string[] {
  if (rows + columns === 0) return [];
  const what = [
    ...(rows === 0 ? [] : [rows === 1 ? "1 row" : `${rows} rows`]),
    ...(columns === 0 ? [] : [columns === 1 ? "1 column" : `${columns} columns`])
  ];
  return [
    `${inWords(what)} of the sheet ${rows + columns === 1 ? "is" : "are"} hidden, by hand or by a filter, and read as the others${rows === 0 ? "" : '; "hidden: left out" under columns in the mapping leaves such rows out'}.`
  ];
}

function isFilled(cell: unknown): boolean {
  return cell !== null && cell !== undefined && String(cell).trim() !== "";
}

/** The most rows at the top of a sheet that may be its header. */
const mostHeaderRows = 40;

/** Whether cells of a row, one at the top, are merged with cells beside them. */
function isMergedAcross(row: number, merged: readonly CellRange[]): boolean {
  return (
    row < mostHeaderRows &&
    merged.some(
      ({fromRow, toRow, fromColumn, toColumn}) => fromRow <= row && row < toRow && toColumn - fromColumn > 1
    )
  );
}

/** Copies the value of a merged cell into the cells that it covers, and counts them. */
function fillMerged(cells: unknown[][], merged: CellRange[]): number {
  let filled = 0;
  for (const {fromRow, toRow, fromColumn, toColumn} of merged) {
    const value = cells[fromRow]?.[fromColumn] ?? null;
    if (value === null) continue;
    for (let row = fromRow; row < Math.min(toRow, cells.length); row += 1)
      for (let column = fromColumn; column < Math.min(toColumn, cells[row]?.length ?? 0); column += 1) {
        const line = cells[row];
        if (line === undefined || (row === fromRow && column === fromColumn)) continue;
        line[column] = value;
        filled += 1;
      }
  }
  return filled;
}
