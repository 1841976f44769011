import {FileFault} from "../../../text/errors.js";
import {listAtMostTwenty} from "./show-cell.js";

/** A row with the line on which it begins. */
export type NumberedRow = {cells: string[]; line: number};

/** A table as in its file, each cell as text. A mapping or a guess says what its columns mean. */
export type TextTable = {
  kind: "table";
  name: string;
  /** The header's cells, trimmed and unique: repeated and empty names are made distinct. */
  columns: string[];
  /** The rows under the header, each with a cell for each column, spaces and all. */
  rows: string[][];
  /** The line of the file, or row of the sheet, on which each row begins, from 1. */
  lines: number[];
  /** The names of a workbook's sheets, in its order. */
  sheets?: string[];
  /** What is odd about the file but no reason to refuse it, one sentence each. */
  warnings: string[];
};

/**
 * Makes a table whose header is the first row that is not empty. Leaves out empty rows, and empty columns without a
 * name. Makes other columns without a name, and names that repeat, distinct with a warning. Throws a FileFault that
 * names every line with more or fewer cells than the header.
 */
export function makeTextTable(name: string, all: NumberedRow[], warnings: string[]): TextTable {
  const filled = all.filter(({cells}) => cells.some((cell) => cell.trim() !== ""));
  const [header, ...rows] = filled;
  if (header === undefined)
    throw new FileFault(`${name}: the file is empty; give one with a header and rows`);
  const width = header.cells.length;
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
  const kept = header.cells
    .map((cell, at) => ({title: cell.trim(), at}))
    .filter(({title, at}) => title !== "" || rows.some(({cells}) => cells[at]?.trim() !== ""));
  return {
    kind: "table",
    name,
    columns: makeUniqueTitles(kept, warnings),
    rows: rows.map(({cells}) => kept.map(({at}) => cells[at] ?? "")),
    lines: rows.map(({line}) => line),
    warnings
  };
}

function makeUniqueTitles(columns: {title: string; at: number}[], warnings: string[]): string[] {
  const taken = new Set(columns.map(({title}) => title));
  const seen = new Set<string>();
  return columns.map(({title, at}) => {
    let unique = title === "" ? `column ${at + 1}` : title;
    if (title === "" || seen.has(title)) {
      for (let copy = 2; seen.has(unique) || (unique !== title && taken.has(unique)); copy += 1)
        unique = `${title === "" ? `column ${at + 1}` : title} (${copy})`;
      warnings.push(
        title === ""
          ? `Column ${at + 1} has no name in the header; it is called "${unique}" here.`
          : `The header has "${title}" more than once; column ${at + 1} is called "${unique}" here.`
      );
    }
    seen.add(unique);
    return unique;
  });
}
