import {inWords} from "../../../text/message-words.js";
import {readMark} from "./cell-codes.js";
import {isTotalTitle} from "./column-titles.js";
import type {NumberedRow} from "./text-table.js";

/** The rows under a header without those that repeat it, which are told. */
export function leaveOutHeaders(
  header: readonly string[],
  rows: readonly NumberedRow[],
  warnings: string[]
): NumberedRow[] {
  const repeated = rows.filter((row) => isRepeated(row, header));
  const lines = inWords(repeated.map(({line}) => String(line)));
  if (repeated.length === 1) warnings.push(`Line ${lines} repeats the header and is left out.`);
  if (repeated.length > 1) warnings.push(`Lines ${lines} repeat the header and are left out.`);
  return repeated.length === 0 ? [...rows] : rows.filter((row) => !isRepeated(row, header));
}

/** The rows of a table without a last one of totals, which is told. */
export function leaveOutTotals(rows: readonly NumberedRow[], warnings: string[]): NumberedRow[] {
  const last = rows.at(-1);
  const above = rows.slice(0, -1);
  if (last === undefined || !isTotal(last, above)) return [...rows];
  warnings.push(`Line ${last.line} holds the totals of the columns and is left out.`);
  return above;
}

function isRepeated({cells}: NumberedRow, header: readonly string[]): boolean {
  return cells.every((cell, at) => cell.trim() === header[at]?.trim());
}

/** Whether a row begins with a word for a total and has nothing else but numbers, under marks and counts. */
function isTotal({cells}: NumberedRow, above: readonly NumberedRow[]): boolean {
  const [first, ...others] = cells.flatMap((cell, at) => (cell.trim() === "" ? [] : [{cell, at}]));
  return (
    first !== undefined &&
    isTotalTitle(first.cell) &&
    above.length > 0 &&
    others.length > 0 &&
    others.every(
      ({cell, at}) =>
        /^\s*\d+([.,]\d+)?\s*$/.test(cell) &&
        above.every((row) => readMark(row.cells[at] ?? "") !== undefined)
    )
  );
}
