/** Stands for a withheld number in figures and tables, whether it is small itself or protects another. */
export const withheldMark = "‡";

/** The word for the mark, in sentences and for screen readers. */
export const withheldWord = "withheld";

/** The mark with its word, for the cell of a table and for a legend. */
export const withheldWords = `${withheldMark} ${withheldWord}`;

/** How many of how many patients; a withheld number is null. */
export type Counted = {numerator: number | null; denominator: number | null};

/** Whether both numbers of a cell are released, so that it has a share. */
export function isReleased<Cell extends Counted>(
  cell: Cell
): cell is Cell & {numerator: number; denominator: number} {
  return cell.numerator !== null && cell.denominator !== null;
}

/** Whether any number of any cell is withheld. */
export function anyWithheld(cells: readonly Counted[]): boolean {
  return !cells.every(isReleased);
}
