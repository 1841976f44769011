import type {HeatCell} from "../figures/charts/heat-map.js";
import {withheldWord} from "../release/mark.js";
import {countOf} from "../text/numbers.js";

/** What a figure of cells says, for a reader who does not see it; `joint` stands between the names of row and column. */
export function cellsSummary(subject: string, cells: readonly HeatCell[], joint: string): string {
  const words = cells.map((cell) => `${cell.row}${joint}${cell.column}: ${cellWords(cell)}`);
  return `${subject}. ${words.join("; ")}.`;
}

function cellWords({count, total}: HeatCell): string {
  if (count === null) return withheldWord;
  return total === null ? `${count} of a number that is ${withheldWord}` : countOf(count, total);
}
