/** Stands where a number is withheld, in figures and tables: the same whether it was small itself or had to go with another. */
export const withheldMark = "‡";

/** The word for it, for who hears a page and in sentences. */
export const withheldWord = "withheld";

/** The mark with its word, as a cell of a table and a legend print it. */
export const withheldWords = `${withheldMark} ${withheldWord}`;
/** So many of so many patients, as a row of a query says it; a number that is withheld is null. */
export type Counted = {numerator: number | null; denominator: number | null};

/** Whether both numbers of a cell are released, so that it has a share. */
export function isReleased<Cell extends Counted>(
  cell: Cell
): cell is Cell & {numerator: number; denominator: number} {
  return cell.numerator !== null && cell.denominator !== null;
}

/** Whether some number of some cell is withheld. */
export function anyWithheld(cells: readonly Counted[]): boolean {
  return !cells.every(isReleased);
}
