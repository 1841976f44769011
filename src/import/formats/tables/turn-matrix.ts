import {readMark} from "./cell-codes.js";
import {isCodeTitle, isNamedTitle} from "./find-title.js";
import type {NumberedRow} from "./text-table.js";

/**
 * Turns a matrix that has a row for each code and a column for each document, as MAXQDA writes it, and tells: each
 * document becomes a row. Such a matrix has the title of codes over its first column, and marks and counts in all others,
 * of which none has a title of cases, texts or codes.
 */
export function turnMatrix(
  header: readonly string[],
  rows: readonly NumberedRow[],
  warnings: string[]
): {header: string[]; rows: NumberedRow[]} {
  const [corner = "", ...documents] = header;
  const isTurned =
    isCodeTitle(corner) &&
    documents.length > 1 &&
    rows.length > 0 &&
    documents.every((title) => title.trim() !== "" && !isNamedTitle(title)) &&
    rows.every(({cells}) => isName(cells[0]) && cells.slice(1).every((cell) => readMark(cell) !== undefined));
  if (!isTurned) return {header: [...header], rows: [...rows]};
  warnings.push(
    `The table has a row for each code and a column for each document; it is read with a row for each document, whose line is the number of its column here.`
  );
  return {
    header: ["Document", ...rows.map(({cells}) => cells[0] ?? "")],
    rows: documents.map((title, at) => ({
      cells: [title, ...rows.map(({cells}) => cells[at + 1] ?? "")],
      line: at + 2
    }))
  };
}

function isName(cell = ""): boolean {
  return cell.trim() !== "" && readMark(cell) === undefined;
}
