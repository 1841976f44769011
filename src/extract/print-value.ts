import {showValue} from "../text/show.js";

const longestOfExcerpts = 40;

/**
 * How the values of a table are printed. The text of an excerpt is confidential: it is never printed, nor is
 * any long value of that table, since a displaced cell can put a piece of text in any column.
 */
export function valuePrinter(table: string): (column: string, value: string) => string {
  if (table !== "excerpts") return (_, value) => showValue(value);
  return (column, value) =>
    column === "text" || value.length > longestOfExcerpts ? "the value (not shown)" : showValue(value);
}
