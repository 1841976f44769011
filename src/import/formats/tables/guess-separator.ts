import {foldKey} from "../../project/fold-names.js";
import {listCodesInCell} from "./cell-codes.js";

/**
 * What separates codes in cells that list several. Undefined where each cell names one. Any semicolon, bar or line
 * break separates; a comma separates only where every piece between commas also occurs elsewhere as a code. Names among
 * `known`, which are keys of `foldKey`, are one code whatever they hold.
 */
export function guessSeparator(
  cells: readonly string[],
  known: ReadonlySet<string> = new Set()
): string | undefined {
  const filled = cells.filter((cell) => cell.trim() !== "" && !known.has(foldKey(cell)));
  for (const separator of [";", "|"])
    if (filled.some((cell) => cell.includes(separator) && listCodesInCell(cell, separator, known).length > 1))
      return separator;
  if (filled.some((cell) => /[\r\n]/.test(cell.trim()))) return "\n";
  const count = new Map<string, number>([...known].map((name) => [name, 2]));
  const split = filled.map((cell) => listCodesInCell(cell, ",", known).map(foldKey));
  for (const pieces of split)
    for (const piece of new Set(pieces)) count.set(piece, (count.get(piece) ?? 0) + 1);
  const lists = split.filter((pieces) => pieces.length > 1);
  const isShared = lists.every((pieces) => pieces.every((piece) => (count.get(piece) ?? 0) > 1));
  return lists.length > 0 && isShared ? "," : undefined;
}
