import type {NumberedRow} from "./text-table.js";

const rowLabel = /^\s*\d+ : (?=\S)/;
const columnLabel = /^\s*[A-Z]{1,3} : (?=\S)/;

/**
 * Takes off the numbers of rows and the letters of columns that NVivo puts before the names in its matrices, as in
 * "1 : P01" and "A : Trust", and tells. Such a matrix has no name for its first column.
 */
export function takeOffMatrixLabels(
  header: readonly string[],
  rows: readonly NumberedRow[],
  warnings: string[]
): string[] {
  const [corner = "", ...names] = header;
  const isMatrix =
    corner.trim() === "" &&
    names.length > 0 &&
    rows.length > 0 &&
    names.every((name) => columnLabel.test(name)) &&
    rows.every(({cells}) => rowLabel.test(cells[0] ?? ""));
  if (!isMatrix) return [...header];
  for (const {cells} of rows) cells[0] = (cells[0] ?? "").replace(rowLabel, "");
  warnings.push(
    'NVivo\'s numbers and letters before the names of rows and columns ("1 : ", "A : ") are taken off.'
  );
  return [corner, ...names.map((name) => name.replace(columnLabel, ""))];
}
