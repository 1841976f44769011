import {foldKey, tidy} from "../../project/fold-names.js";
import {listCodesInCell} from "./cell-codes.js";
import {nameOfLevels} from "./code-names.js";
import type {TableColumns} from "./table-columns.js";

/** The columns that hold a table's codes, from the top of their paths; none where nobody knows them. */
export function listLevels(code: TableColumns["code"]): string[] {
  return (typeof code === "string" ? [code] : (code ?? [])).filter((column) => column !== "");
}

/**
 * Lists the codes of a row by its cells, one for each level of their path. An empty level is left out, and so is one that
 * repeats the one above. Where cells list as many names as each other, the first of one stands under the first of the
 * other; else only the lowest cell is a list.
 */
export function listCodesOfLevels(
  cells: readonly string[],
  separator: string | undefined,
  known: ReadonlySet<string> = new Set()
): string[] {
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) return listCodesInCell(only, separator, known);
  const filled = cells.filter((cell) => tidy(cell) !== "");
  const lists = filled.map((cell) => listCodesInCell(cell, separator, known));
  const lowest = lists.at(-1) ?? [];
  return lowest.map((_, at) => {
    const path = lists.map((list, level) =>
      list.length === lowest.length ? (list[at] ?? "") : (filled[level] ?? "")
    );
    return nameOfLevels(path.filter((name, level) => foldKey(name) !== foldKey(path[level - 1] ?? "")));
  });
}
