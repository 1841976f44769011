import {FileFault} from "../../../text/errors.js";
import {codesInCell, folded, namedInCells, readMark} from "./cell-codes.js";
import {type Places, resolveColumns} from "./resolve-columns.js";
import {atMostTwenty, showCell} from "./show-cell.js";
import type {TableColumns} from "./table-columns.js";
import type {TableFile} from "./text-table.js";

/** A row of a table by what its columns hold. */
export type CodedRow = {
  /** The file and line, as it is told: "codes.csv, line 12". */
  place: string;
  case: string;
  text: string;
  codes: {name: string; coder: string | undefined}[];
  coder: string | undefined;
  values: {name: string; value: string}[];
  /** Mentions beyond the first, where a cell counts them. */
  further: number;
};

/**
 * The rows of a table. `coderOfFile` is the coder where neither a column nor a cell names one. Throws a FileFault with
 * the line of every row without a case and of every cell that is neither a mark nor its column's code.
 */
export function rowsOfTable(
  table: TableFile,
  columns: TableColumns,
  coderOfFile: string | undefined
): {rows: CodedRow[]; places: Places} {
  const places = resolveColumns(table, columns);
  const faults: string[] = [];
  const rows = table.rows.map((cells, at): CodedRow => {
    const line = `line ${table.lines[at]}`;
    const cell = (place: number | undefined) => (place === undefined ? "" : (cells[place] ?? ""));
    const person = folded(cell(places.case));
    if (person === "")
      faults.push(
        `${table.name}: ${line}: the case is empty in column ${showCell(columns.case)}; every row needs its case`
      );
    const coder = places.coder === undefined ? coderOfFile : folded(cell(places.coder)) || undefined;
    const row: CodedRow = {
      place: `${table.name}, ${line}`,
      case: person,
      text: cell(places.text),
      codes: codesInCell(cell(places.code), columns.separator).map((name) => ({name, coder})),
      coder,
      values: places.variables.map(({name, place}) => ({name, value: cell(place)})),
      further: 0
    };
    for (const wide of places.codes) {
      const read = codesOfWideCell(cell(wide.place), wide.code, columns.separator);
      if (read === undefined)
        faults.push(
          `${table.name}: ${line}: column ${showCell(table.columns[wide.place] ?? "")} has ${shortCell(cell(wide.place))}, which is neither a mark (1 and 0, x, yes and no, an empty cell) nor the code; correct the cell or the mapping`
        );
      else {
        for (const name of read.names) row.codes.push({name, coder: wide.coder ?? coder});
        row.further += read.further;
      }
    }
    return row;
  });
  if (faults.length > 0) throw new FileFault(atMostTwenty(faults));
  return {rows, places};
}

/** A longer cell may be a passage of a record in the wrong column, and is not printed. */
function shortCell(cell: string): string {
  return cell.length > 24 ? "a longer text (not shown)" : showCell(cell);
}

/** A column whose code is `*` has the names of codes in its cells. Undefined where a cell is no mark. */
function codesOfWideCell(
  cell: string,
  code: string,
  separator: string | undefined
): {names: string[]; further: number} | undefined {
  if (code === namedInCells) return {names: codesInCell(cell, separator), further: 0};
  const mark = readMark(cell);
  if (mark !== undefined) return {names: mark.times > 0 ? [code] : [], further: Math.max(0, mark.times - 1)};
  return folded(cell).toLowerCase() === folded(code).toLowerCase() ? {names: [code], further: 0} : undefined;
}
