import {FileFault} from "../../../text/errors.js";
import {atMostTwenty, showCell} from "./show-cell.js";
import type {TableColumns} from "./table-columns.js";
import type {TableFile} from "./text-table.js";

/** Where a table has its columns: places among its cells, from 0. */
export type Places = {
  case: number;
  text: number | undefined;
  coder: number | undefined;
  code: number | undefined;
  codes: {place: number; code: string; coder: string | undefined}[];
  variables: {place: number; name: string}[];
  /** Columns that the mapping names no use for. */
  unused: {place: number; name: string}[];
};

/** Finds the columns of a table by name. Throws a FileFault with every column that it does not have. */
export function resolveColumns(table: TableFile, columns: TableColumns): Places {
  const faults: string[] = [];
  const used = new Set<number>();
  const place = (column: string, what: string): number => {
    const at = table.columns.indexOf(column.trim());
    if (at >= 0) used.add(at);
    else
      faults.push(
        `${table.name}: there is no column ${showCell(column)}, which the mapping names for ${what}; the columns are ${table.columns.map(showCell).join(", ")}`
      );
    return at;
  };
  const perhaps = (column: string | undefined, what: string) =>
    column === undefined ? undefined : place(column, what);
  const places = {
    case: place(columns.case, "the case"),
    text: perhaps(columns.text, "the text"),
    coder: perhaps(columns.coder, "the coder"),
    code: perhaps(columns.code, "the code"),
    codes: columns.codes.map(({column, code, coder}) => ({place: place(column, "codes"), code, coder})),
    variables: columns.variables.map((name) => ({place: place(name, "a variable"), name: name.trim()}))
  };
  if (faults.length === 0 && columns.code === undefined && columns.codes.length === 0)
    faults.push(
      `${table.name}: the mapping names no column with codes; name one as code, or several as codes`
    );
  if (columns.code !== undefined && columns.codes.length > 0)
    faults.push(
      `${table.name}: the mapping names both a column "code", as a long table has, and "codes", as a wide one has; keep one of them`
    );
  if (faults.length > 0) throw new FileFault(atMostTwenty(faults));
  const unused = table.columns
    .map((name, at) => ({name, place: at}))
    .filter((column) => !used.has(column.place));
  return {...places, unused};
}
