import {findRangeInDate} from "../../../text/date-levels.js";
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
    if (!rows.some((row) => isRange(row[at] ?? ""))) continue;
    const dates = new Set(
      rows.map((row) => row[at] ?? "").filter((cell) => findRangeInDate(cell) !== undefined)
    );
    for (const date of [...dates].slice(0, maxListed))
      warnings.push(
        `Column ${showCell(column)} has the date ${showCell(date)} among ranges of numbers: a spreadsheet program has most likely made it of ${showCell(findRangeInDate(date) ?? "")}. Write such values anew in a column that is formatted as text.`
      );
  }
}

/** Whether a cell is a range of whole numbers, such as "13-17", "34+" or "<18". */
function isRange(cell: string): boolean {
  return cell.length < 12 && /^(\d{1,3} ?[-–] ?\d{1,3}|\d{1,3} ?\+|[<>≤≥]=? ?\d{1,3})$/.test(cell.trim());
}
