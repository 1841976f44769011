import {inWords} from "../../../text/message-words.js";
import {foldKey, tidy} from "../../project/fold-names.js";
import {findTitledColumn} from "./find-title.js";
import {guessColumns} from "./guess-columns.js";
import {showCell} from "./show-cell.js";
import {listCells, type TextTable} from "./text-table.js";
import type {Sheet} from "./workbook-sheets.js";

/** The least share of the cases of each of two sheets that the other has too, where both are of the same cases. */
const leastShared = 0.5;

/**
 * Whether a sheet is another coder's of the same material: it has the same columns, at least half of the cases, and some of
 * the same passages where there are passages. A copy of the sheet is not.
 */
export function isOfSameUnits(first: TextTable, other: TextTable): boolean {
  const hasSameColumns =
    first.columns.length === other.columns.length &&
    first.columns.every((column, at) => foldKey(column) === foldKey(other.columns[at] ?? ""));
  if (!hasSameColumns || isCopy(first, other)) return false;
  const {case: person = "", text} = guessColumns(first).columns;
  const shares = (column: string, least: number) => {
    const at = first.columns.indexOf(column);
    const [own, theirs] = [first, other].map(
      (table) =>
        new Set(
          listCells(table, table.columns[at] ?? "")
            .map(foldKey)
            .filter((cell) => cell !== "")
        )
    );
    const shared = [...(own ?? [])].filter((cell) => theirs?.has(cell)).length;
    return shared > 0 && shared >= least * Math.max(own?.size ?? 0, theirs?.size ?? 0);
  };
  if (person === "" && text === undefined) return false;
  return (person === "" || shares(person, leastShared)) && (text === undefined || shares(text, 0));
}

/** A table with the names of the sheets, and with a warning of what is read of them. */
export function tellSheets(
  table: TextTable,
  chosen: Sheet,
  sheets: readonly Sheet[],
  further: TextTable[]
): TextTable {
  if (further.length === 0)
    return {
      ...table,
      sheets: sheets.map(({name}) => name),
      warnings: [...table.warnings, ...warnOfSheets(sheets, chosen)]
    };
  const first = {...table, sheet: chosen.name};
  const read = new Set([first, ...further].map(({sheet}) => sheet));
  const left = sheets.filter(({name}) => !read.has(name));
  const warning = describeTogether([first, ...further], left.map(describeSheet));
  return {
    ...first,
    further,
    sheets: [chosen.name, ...left.map(({name}) => name)],
    warnings: [...table.warnings, warning]
  };
}

/** Says which sheets of a workbook are read together, and as what. */
function describeTogether(tables: readonly TextTable[], left: readonly string[]): string {
  const [first] = tables;
  const hasCoders = first !== undefined && findTitledColumn(first, "coder", new Set()).columns.length > 0;
  const names = inWords(tables.map(({sheet = ""}) => showCell(sheet)));
  const others = left.length === 0 ? "" : `, and ${inWords(left, "or")} not`;
  return `The sheets ${names} have the same columns and cases and are read together${
    hasCoders ? "" : ", each as that of the coder whom it is named after"
  }${others}; --sheet names one that is read alone.`;
}

function isCopy(first: TextTable, other: TextTable): boolean {
  const cellsOf = ({rows}: TextTable) => JSON.stringify(rows.map((row) => row.map(tidy)));
  return cellsOf(first) === cellsOf(other);
}

function warnOfSheets(sheets: readonly Sheet[], chosen: Sheet): string[] {
  const others = sheets.filter((one) => one !== chosen);
  if (others.length === 0) return [];
  const names = inWords(others.slice(0, 5).map(describeSheet), "or");
  return [
    `Of the workbook's ${sheets.length} sheets, ${showCell(chosen.name)} is read, and not ${names}${others.length > 5 ? " and others" : ""}; --sheet names another.`
  ];
}

function describeSheet({name, isHidden}: Sheet): string {
  return `${showCell(name)}${isHidden ? " (hidden)" : ""}`;
}
