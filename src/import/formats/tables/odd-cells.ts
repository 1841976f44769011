import {listDatesAmongRanges} from "../../../text/date-levels.js";
import {showCell} from "./show-cell.js";
import type {TextTable} from "./text-table.js";

/** The most characters that a spreadsheet's cell holds. */
const mostInCell = 32_767;

const maxListed = 5;

/** Warns of cells as long as a spreadsheet's can be, which may be cut, and of dates among ranges of numbers. */
export function warnOfOddCells({columns, rows, lines, warnings}: TextTable): void {
  for (const [at, column] of columns.entries()) {
    const cut = rows.flatMap((row, index) => (row[at]?.length === mostInCell ? [lines[index]] : []));
    if (cut.length > 0)
      warnings.push(
        `Column ${showCell(column)} has ${cut.length === 1 ? "a cell" : `${cut.length} cells`} of 32,767 characters (line ${cut.slice(0, maxListed).join(", ")}${cut.length > maxListed ? ", …" : ""}), as many as a spreadsheet's cell holds: what came after them may be cut off.`
      );
    const dates = listDatesAmongRanges(rows.map((row) => row[at] ?? ""));
    for (const {date, range} of dates.slice(0, maxListed))
      warnings.push(
        `Column ${showCell(column)} has the date ${showCell(date)} among ranges of numbers: a spreadsheet program has most likely made it of ${showCell(range)}. Write such values anew in a column that is formatted as text.`
      );
  }
}
