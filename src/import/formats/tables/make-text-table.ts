import {FileFault} from "../../../text/errors.js";
import {findHeader} from "./find-header.js";
import {leaveOutHeaders, leaveOutTotals} from "./leave-out-rows.js";
import {takeOffMatrixLabels} from "./matrix-labels.js";
import {emptyMissingCells} from "./missing-cells.js";
import {warnOfOddCells} from "./odd-cells.js";
import {listAtMostTwenty} from "./show-cell.js";
import type {HeaderPlace} from "./table-columns.js";
import type {NumberedRow, TextTable} from "./text-table.js";
import {turnMatrix} from "./turn-matrix.js";

/**
 * Makes a table of rows. The header is the first row that is neither empty nor a title (see `findHeader`), or that of a
 * given line and of as many rows as are given. Leaves out empty rows, repetitions of the header, a row of totals, and empty columns without a name. Turns
 * a matrix of codes by documents. Makes other columns without a name, and names that repeat, distinct with a warning.
 * Throws a FileFault that names every line with more or fewer cells than the header.
 */
export function makeTextTable(
  name: string,
  given: NumberedRow[],
  warnings: string[],
  {header: headerLine, headerRows}: HeaderPlace = {}
): TextTable {
  const filled = given.filter(({cells}) => cells.some((cell) => cell.trim() !== ""));
  const titles = headerLine === undefined ? undefined : filled.findIndex(({line}) => line === headerLine);
  if (titles === -1)
    throw new FileFault(
      `${name}: line ${headerLine} is empty or none, which the mapping names for the header; name a line with the titles of columns`
    );
  if (filled.length === 0) throw new FileFault(`${name}: the file is empty; give one with a header and rows`);
  const {
    header: found,
    rows: under,
    questions
  } = findHeader(filled, warnings, {
    titles,
    rows: headerRows
  });
  cutEmptySurplus(found.length, under);
  refuseRaggedRows(name, found.length, under);
  const labelled = takeOffMatrixLabels(found, under, warnings);
  const {header, rows: all} = turnMatrix(labelled, leaveOutHeaders(labelled, under, warnings), warnings);
  const rows = leaveOutTotals(all, warnings);
  const kept = header
    .map((cell, at) => ({title: cell.trim(), at}))
    .filter(({title, at}) => title !== "" || rows.some(({cells}) => cells[at]?.trim() !== ""));
  const rowNames = kept[0] !== undefined && isRowNumbers(kept[0], rows) ? kept[0] : undefined;
  const columns = makeUniqueTitles(kept, rowNames, warnings);
  emptyMissingCells(
    rows,
    kept.map(({at}, index) => ({at, column: columns[index] ?? ""})),
    warnings
  );
  const table: TextTable = {
    kind: "table",
    name,
    columns,
    ...(rowNames === undefined ? {} : {rowNames: columns[0]}),
    ...(questions === undefined ? {} : {questions: kept.map(({at}) => questions[at] ?? "")}),
    rows: rows.map(({cells}) => kept.map(({at}) => cells[at] ?? "")),
    lines: rows.map(({line}) => line),
    warnings
  };
  warnOfOddCells(table);
  return table;
}

/** Cuts off empty cells beyond the header, as of a separator at the end of each line. */
function cutEmptySurplus(width: number, rows: readonly NumberedRow[]): void {
  for (const {cells} of rows)
    if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === "")) cells.length = width;
}

function refuseRaggedRows(name: string, width: number, rows: readonly NumberedRow[]): void {
  const ragged = rows.filter(({cells}) => cells.length !== width);
  if (ragged.length > 0)
    throw new FileFault(
      listAtMostTwenty(
        ragged.map(
          ({cells, line}) =>
            `${name}: line ${line} has ${cells.length} cells and the header ${width}; put cells that hold separators in quotes, or add what is missing`
        )
      )
    );
}

/** Whether a column has no name and whole numbers that grow from row to row. */
function isRowNumbers({title, at}: {title: string; at: number}, rows: readonly NumberedRow[]): boolean {
  let last = 0;
  return (
    title === "" &&
    at === 0 &&
    rows.every(({cells}) => {
      const cell = cells[0]?.trim() ?? "";
      const grows = /^\d{1,9}$/.test(cell) && Number(cell) > last;
      last = Number(cell);
      return grows;
    })
  );
}

function makeUniqueTitles(
  columns: {title: string; at: number}[],
  rowNames: {at: number} | undefined,
  warnings: string[]
): string[] {
  const taken = new Set(columns.map(({title}) => title));
  const seen = new Set<string>();
  return columns.map(({title, at}) => {
    let unique = title === "" ? `column ${at + 1}` : title;
    if (title === "" || seen.has(title)) {
      for (let copy = 2; seen.has(unique) || (unique !== title && taken.has(unique)); copy += 1)
        unique = `${title === "" ? `column ${at + 1}` : title} (${copy})`;
      warnings.push(
        at === rowNames?.at
          ? `Column ${at + 1} has no name in the header and numbers the rows, as R writes them; it is left out, unless the mapping names it as "${unique}".`
          : title === ""
            ? `Column ${at + 1} has no name in the header; it is called "${unique}" here.`
            : `The header has "${title}" more than once; column ${at + 1} is called "${unique}" here.`
      );
    }
    seen.add(unique);
    return unique;
  });
}
