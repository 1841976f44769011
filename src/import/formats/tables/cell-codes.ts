/** What a cell of a wide table says of its column's code: how often it holds, or that this is no mark at all. */
type CellMark = {times: number} | undefined;

/** In place of a wide column's code: the cells name the codes, as where each of two coders has a column. */
export const namedInCells = "*";

const present = new Set(["true", "t", "yes", "y", "x", "✓", "✔", "☑", "☒"]);
const absent = new Set(["", "false", "f", "no", "n", "☐"]);

/** Reads a mark: 0 and 1, true and false, yes and no, x, a tick, an empty cell, or a count such as 3. */
export function readMark(cell: string): CellMark {
  const folded = cell.trim().toLowerCase();
  if (absent.has(folded)) return {times: 0};
  if (present.has(folded)) return {times: 1};
  if (!/^\d{1,6}(\.0+)?$/.test(folded)) return undefined;
  return {times: Number(folded)};
}

/**
 * The names of codes in a cell. Between separators the spaces around a name are of the list and go; a cell that names
 * one code keeps them, to be folded and told later. A line break separates wherever a separator is told.
 */
export function listCodesInCell(cell: string, separator: string | undefined): string[] {
  if (cell.trim() === "") return [];
  if (separator === undefined || separator === "") return [cell];
  const parts = (separator === "\n" ? [cell] : cell.split(separator)).flatMap((part) =>
    part.split(/\r\n|\r|\n/)
  );
  if (parts.length === 1) return [cell];
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** A cell without the spaces around it, with single ones in it and its accents composed: how cases and coders are told apart. */
export function foldCell(cell: string): string {
  return cell.normalize("NFC").trim().replace(/\s+/g, " ");
}
