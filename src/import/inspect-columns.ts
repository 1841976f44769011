import {showValue} from "../text/message-words.js";
import {showCell} from "./formats/tables/show-cell.js";
import {listCells, type TextTable} from "./formats/tables/text-table.js";
import {tidy} from "./project/fold-names.js";

/** How many different cells are shown of a column. */
const maxExamples = 4;

/** Longer cells may be passages of a record, which are not shown. */
const maxShown = 24;

/** What is said of a column; the examples may be names of people, and stay out of files. */
export type SeenColumn = {about: string; examples: string};

/**
 * Describes each column of a table: its title, the question of a survey, how many of the rows fill it, and its first
 * cells that differ. Of longer cells only the length is told.
 */
export function describeColumns(table: TextTable): SeenColumn[] {
  return table.columns.map((column, at) => {
    const question = table.questions?.[at] ?? "";
    const asked = question === "" || question === column ? "" : `, asked as ${showValue(question)}`;
    const filled = listCells(table, column).filter((cell) => tidy(cell) !== "");
    return {
      about: `${showCell(column)}${asked} (filled in ${filled.length} of ${table.rows.length} rows)`,
      examples: filled.length === 0 ? "" : `: ${describeCells(filled)}`
    };
  });
}

function describeCells(filled: readonly string[]): string {
  const lengths = filled.map((cell) => cell.length);
  const [shortest, longest] = lengths.reduce(
    ([least, most], length) => [Math.min(least, length), Math.max(most, length)],
    [Number.POSITIVE_INFINITY, 0]
  );
  if (longest > maxShown)
    return `texts of ${shortest === longest ? longest : `${shortest} to ${longest}`} characters (not shown)`;
  const different = [...new Set(filled.map(tidy))];
  const more = different.length - maxExamples;
  return `${different.slice(0, maxExamples).map(showCell).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
