import {FileFault} from "../../../text/errors.js";
import {readXml} from "../xml/read-xml.js";

/** Cells from the first row and column up to the last, without the last. Both count from 0. */
export type CellRange = {fromRow: number; toRow: number; fromColumn: number; toColumn: number};

/** The shape of a sheet in its XML, before its cells are read. */
type SheetFacts = {
  merged: CellRange[];
  /** Cells whose formula has no result stored, such as "C12". */
  withoutResult: string[];
  /** Cells whose formula failed, such as "#N/A". */
  failed: number;
  /** Cells without a position. */
  withoutPlace: number;
  /** The rows that are hidden, by hand or by a filter, from 0. */
  hiddenRows: Set<number>;
  /** The columns that are hidden, from the first up to the last, without the last. */
  hiddenColumns: {from: number; to: number}[];
};

const maxCells = 5_000_000;
const maxMerged = 100_000;

/**
 * Reads the shape of a sheet. Throws a FileFault where its XML cannot be read, or where its cells lie so far apart that
 * the table between them would have more than 5 million cells.
 */
export function readSheetFacts(place: string, bytes: Uint8Array): SheetFacts {
  const facts: SheetFacts = {
    merged: [],
    withoutResult: [],
    failed: 0,
    withoutPlace: 0,
    hiddenRows: new Set(),
    hiddenColumns: []
  };
  let cell = "";
  let isFailed = false;
  let hasFormula = false;
  let hasResult = false;
  let rows = 0;
  let columns = 0;
  const reach = (row: number, column: number) => {
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
    if (rows * columns > maxCells)
      throw new FileFault(
        `${place}: the sheet reaches to row ${rows} and column ${columns}, more than the ${maxCells} cells that are read; delete the empty rows and columns and save it again`
      );
  };
  readXml(place, bytes, {
    open(name, attributes) {
      if (name === "row") {
        const row = Number(attributes.r ?? 0) || 0;
        reach(row, 0);
        if (isTrue(attributes.hidden)) facts.hiddenRows.add(row - 1);
      } else if (name === "col") {
        if (isTrue(attributes.hidden))
          facts.hiddenColumns.push({from: Number(attributes.min) - 1, to: Number(attributes.max)});
      } else if (name === "c") {
        cell = attributes.r ?? "";
        const at = parsePlace(cell);
        if (at === undefined) facts.withoutPlace += 1;
        else reach(at.row + 1, at.column + 1);
        isFailed = attributes.t === "e";
        hasFormula = false;
        hasResult = false;
      } else if (name === "f") hasFormula = true;
      else if (name === "v" || name === "is") hasResult = true;
      else if (name === "mergeCell" && facts.merged.length < maxMerged) {
        const range = parseRange(attributes.ref ?? "");
        if (range !== undefined) facts.merged.push(range);
      }
    },
    text() {},
    close(name) {
      if (name !== "c") return;
      if (hasFormula && !hasResult) facts.withoutResult.push(cell);
      if (isFailed) facts.failed += 1;
    }
  });
  return facts;
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}

function parseRange(ref: string): CellRange | undefined {
  const [from, to] = ref.split(":").map(parsePlace);
  if (from === undefined || to === undefined) return undefined;
  return {fromRow: from.row, toRow: to.row + 1, fromColumn: from.column, toColumn: to.column + 1};
}

function parsePlace(ref: string): {row: number; column: number} | undefined {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref);
  if (parts === null) return undefined;
  let column = 0;
  for (const letter of parts[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return {row: Number(parts[2]) - 1, column: column - 1};
}
