/** What a cell of a wide table says of its column's code: how often it holds. Undefined where the cell is no mark. */
type CellMark = {times: number} | undefined;

/** Takes the place of a wide column's code where the cells name the codes, as where each of two coders has a column. */
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
 * Lists the names of codes in a cell. Spaces between separators belong to the list and are dropped. A cell that names
 * one code keeps its spaces, which are folded and reported later. Where there is a separator, a line break separates
 * too.
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

/** Folds a cell to distinguish cases and coders: trims it, makes spaces single and composes accents. */
export function foldCell(cell: string): string {
  return cell.normalize("NFC").trim().replace(/\s+/g, " ");
}
