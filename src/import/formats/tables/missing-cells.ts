import {inWords} from "../../../text/message-words.js";
import {showCell} from "./show-cell.js";
import type {NumberedRow} from "./text-table.js";

/** What programs write for a value that is missing. A table that means something by it writes it in quotation marks. */
const words = new Set([
  ...["NA", "N/A", "n/a", "#N/A", "#NV", "<NA>", "NaN", "nan", "NULL", "null", "#NULL!", "\\N"],
  ...["-", "–", "—", "."]
]);

const dashes = new Set(["-", "–", "—"]);

/** Whether a cell without quotation marks says that its value is missing. */
export function isMissingWord(cell: string): boolean {
  return cell.length < 8 && words.has(cell.trim());
}

/** Whether a text has such a word in quotation marks. */
export function hasQuotedMissingWord(text: string): boolean {
  return [...words].some((word) => text.includes(`"${word}"`));
}

/**
 * Empties the cells that say that their value is missing, and tells which words and columns. A dash in a column that has
 * a plus is its counterpart, and stays.
 */
export function emptyMissingCells(
  rows: readonly NumberedRow[],
  kept: readonly {at: number; column: string}[],
  warnings: string[]
): void {
  const found = new Set<string>();
  const columns = new Set<string>();
  let count = 0;
  const concerned = new Map<number, NumberedRow[]>();
  for (const row of rows)
    for (const at of row.missing ?? []) {
      const others = concerned.get(at);
      if (others === undefined) concerned.set(at, [row]);
      else others.push(row);
    }
  for (const {at, column} of kept) {
    const those = concerned.get(at);
    if (those === undefined) continue;
    const hasPlus = rows.some(({cells}) => cells[at]?.trim() === "+");
    for (const {cells} of those) {
      const word = (cells[at] ?? "").trim();
      if (hasPlus && dashes.has(word)) continue;
      cells[at] = "";
      found.add(word);
      columns.add(column);
      count += 1;
    }
  }
  if (count === 0) return;
  const shown = [...columns].slice(0, 5).map(showCell);
  const others = columns.size > 5 ? [`${columns.size - 5} more`] : [];
  warnings.push(
    `${count} ${count === 1 ? "cell says" : "cells say"} ${inWords([...found].map(showCell), "or")} in ${columns.size === 1 ? "the column" : "the columns"} ${inWords([...shown, ...others])}, and ${count === 1 ? "is" : "are"} read as empty; where it is a name, write it in quotation marks in a CSV file, or write it out.`
  );
}
