import {FileFault} from "../../../text/errors.js";
import {foldKey, foldLook, type NameFolder, tidy} from "../../project/fold-names.js";
import {listCodesInCell, namedInCells, readMark} from "./cell-codes.js";
import {listCodesOfLevels, listLevels} from "./code-levels.js";
import {listAtMostTwenty, showCell} from "./show-cell.js";
import type {TableColumns} from "./table-columns.js";
import {placeOfTable, type TextTable} from "./text-table.js";

/** A row of a table by the meaning of its columns. */
export type CodedRow = {
  /** The file and line in messages: "codes.csv, line 12". */
  place: string;
  case: string;
  text: string;
  codes: {name: string; coder: string | undefined}[];
  coder: string | undefined;
  values: {name: string; value: string}[];
  /**
   * The coders of whom the row says more than codes: where their cells are marks, or where they have a row without a
   * code. `blank`: all their marks in the row are empty, or the row names the coder and no code; `unnamed`: the cells in
   * which they would name codes are, in columns or a file of their own.
   */
  marking: Map<string, "said" | "blank" | "unnamed">;
  /** Whether a cell says no in so many words: 0, no, FALSE. */
  saysNo: boolean;
  /** Mentions beyond the first, where a cell counts them. */
  further: number;
};

/** The positions of a table's columns among its cells, from 0. */
type ColumnPlaces = {
  case: number | undefined;
  text: number | undefined;
  coder: number | undefined;
  code: number[];
  codes: {place: number; code: string; coder: string | undefined}[];
  coders: {place: number; name: string}[];
  variables: {place: number; name: string}[];
  /** Columns that the mapping names no use for. */
  unused: {place: number; name: string}[];
};

/** How the rows of a table are read, besides by their columns. */
type RowReading = {
  /** The coder where neither a column nor a cell names one. */
  coderOfFile: string | undefined;
  /** Gives cases that look the same one name. */
  cases: NameFolder;
  /** Names of codes that are never split, as keys. */
  known: ReadonlySet<string>;
};

/**
 * Reads the rows of a table; of a matrix with passages in its cells, each passage is a row. Throws a FileFault with the
 * line of every row without a case and of every cell that is neither a mark nor its column's code.
 */
export function readCodedRows(
  table: TextTable,
  columns: TableColumns,
  {coderOfFile, cases, known}: RowReading
): {rows: CodedRow[]; places: ColumnPlaces} {
  const places = findColumns(table, columns);
  const faults: string[] = [];
  let above = "";
  const rows = table.rows.flatMap((cells, at): CodedRow[] => {
    const line = `line ${table.lines[at]}`;
    const cell = (place: number | undefined) => (place === undefined ? "" : (cells[place] ?? ""));
    const named =
      places.case === undefined ? `${placeOfTable(table)}, ${line}` : cases.fold(cell(places.case));
    const person = named === "" && columns.blankCase === "above" ? above : named;
    above = person;
    if (person === "")
      faults.push(
        `${placeOfTable(table)}: ${line}: the case is empty in column ${showCell(columns.case ?? "")}; every row needs its case; where a blank means the case above, say blank_case: above under columns in the mapping`
      );
    const coder = places.coder === undefined ? coderOfFile : tidy(cell(places.coder)) || undefined;
    const names = listCodesOfLevels(places.code.map(cell), columns.separator, known);
    const row: CodedRow = {
      place: `${placeOfTable(table)}, ${line}`,
      case: person,
      text: cell(places.text),
      codes: places.coders.length > 0 ? [] : names.map((name) => ({name, coder})),
      coder,
      values: places.variables.map(({name, place}) => ({name, value: cell(place)})),
      marking: new Map(),
      saysNo: false,
      further: 0
    };
    const note = (marker: string | undefined, place: number, times: number) => {
      const isBlank = tidy(cell(place)) === "";
      if (!isBlank && times === 0) row.saysNo = true;
      if (marker !== undefined && (!isBlank || !row.marking.has(marker)))
        row.marking.set(marker, isBlank ? "blank" : "said");
    };
    if (columns.cells === "passages") return listPassages(row, places.codes, table.columns, cell);
    const refuse = (place: number) =>
      faults.push(
        `${placeOfTable(table)}: ${line}: column ${showCell(table.columns[place] ?? "")} has ${showShortCell(cell(place))}, which is neither a mark (1 and 0, x, yes and no, an empty cell) nor the code; correct the cell or the mapping`
      );
    for (const {place, name: own} of places.coders) {
      const mark = readMark(cell(place));
      if (mark === undefined) refuse(place);
      else {
        note(own, place, mark.times);
        if (mark.times > 0) for (const name of names) row.codes.push({name, coder: own});
      }
    }
    for (const wide of places.codes) {
      const read = readWideCell(cell(wide.place), wide.code, columns.separator, known);
      if (read === undefined) refuse(wide.place);
      else {
        for (const name of read.names) row.codes.push({name, coder: wide.coder ?? coder});
        row.further += read.further;
        if (wide.code !== namedInCells) note(wide.coder ?? coder, wide.place, read.names.length);
        else if (wide.coder !== undefined && read.names.length === 0) row.marking.set(wide.coder, "unnamed");
      }
    }
    const isUncoded = row.marking.size === 0 && row.codes.length === 0;
    if (isUncoded && coder !== undefined)
      row.marking.set(coder, places.coder === undefined ? "unnamed" : "blank");
    return [row];
  });
  if (faults.length > 0) throw new FileFault(listAtMostTwenty(faults));
  return {rows, places};
}

/** Each filled cell of a matrix as a row with its passage. A row without any keeps its case. */
function listPassages(
  row: CodedRow,
  wide: ColumnPlaces["codes"],
  titles: readonly string[],
  cell: (place: number) => string
): CodedRow[] {
  const passages = wide.flatMap(({place, code, coder}): CodedRow[] =>
    tidy(cell(place)) === ""
      ? []
      : [
          {
            ...row,
            place: `${row.place}, column ${showCell(titles[place] ?? "")}`,
            text: cell(place),
            codes: [{name: code, coder: coder ?? row.coder}]
          }
        ]
  );
  return passages.length > 0 ? passages : [row];
}

/** Finds the columns of a table by name. Throws a FileFault with every missing column. */
function findColumns(table: TextTable, columns: TableColumns): ColumnPlaces {
  const faults: string[] = [];
  const used = new Set<number>();
  const place = (column: string, what: string): number => {
    const forms = [tidy, foldLook, foldKey];
    const at =
      forms
        .map((form) => table.columns.findIndex((title) => form(title) === form(column)))
        .find((found) => found >= 0) ?? -1;
    if (at >= 0) used.add(at);
    else
      faults.push(
        `${placeOfTable(table)}: there is no column ${showCell(column)} for ${what}; the columns are ${table.columns.map(showCell).join(", ")}`
      );
    return at;
  };
  const perhaps = (column: string | undefined, what: string) =>
    column === undefined || column === "" ? undefined : place(column, what);
  const places = {
    case: perhaps(columns.case, "the case"),
    text: perhaps(columns.text, "the text"),
    coder: perhaps(columns.coder, "the coder"),
    code: listLevels(columns.code).map((column) => place(column, "the code")),
    codes: columns.codes.map(({column, code, coder}) => ({place: place(column, "codes"), code, coder})),
    coders: (columns.coders ?? []).map((name) => ({place: place(name, "a coder"), name: name.trim()})),
    variables: columns.variables.map((name) => ({place: place(name, "a variable"), name: name.trim()}))
  };
  if (faults.length > 0) throw new FileFault(listAtMostTwenty(faults));
  const unused = table.columns
    .map((name, at) => ({name, place: at}))
    .filter((column) => !used.has(column.place));
  return {...places, unused};
}

/** A longer cell may be a passage of a record in the wrong column. It is not printed. */
function showShortCell(cell: string): string {
  return cell.length > 24 ? "a longer text (not shown)" : showCell(cell);
}

/** A column with the code `*` has the names of codes in its cells. Undefined where a cell is no mark. */
function readWideCell(
  cell: string,
  code: string,
  separator: string | undefined,
  known: ReadonlySet<string>
): {names: string[]; further: number} | undefined {
  if (code === namedInCells) return {names: listCodesInCell(cell, separator, known), further: 0};
  const mark = readMark(cell);
  if (mark !== undefined) return {names: mark.times > 0 ? [code] : [], further: Math.max(0, mark.times - 1)};
  return foldKey(cell) === foldKey(code) ? {names: [code], further: 0} : undefined;
}
