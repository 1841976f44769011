import type {Row} from "../../model/row.js";
import type {Nouns} from "../../model/study.js";

/** A number as the paper prints it: one row of `reported.csv`. A blank `n` means 0. */
export type PrintedNumber = {
  id: string;
  place: string;
  statement: string | null;
  variable: string | null;
  level: string | null;
  group: string;
  n: number | null;
  denominator: number | null;
  /** The percentage as text, because its decimals matter: "80" and "80.0" claim different things. */
  percent: string | null;
  note: string | null;
  /** The query and the cell that recompute it; both missing when the number is not in the extract. */
  query: string | null;
  cell: string | null;
};

/** The printed numbers of the rows of the query `reported`, whether the extract keeps percentages as text or not. */
export function printedNumbers(rows: readonly Row[]): PrintedNumber[] {
  return rows.map((row) => ({
    ...(row as PrintedNumber),
    percent: row.percent == null ? null : String(row.percent)
  }));
}

/** The count that a printed cell means. */
export function printedCount({n}: PrintedNumber): number {
  return n ?? 0;
}

/** How many decimals a printed percentage has. */
export function decimalsOf(percent: string): number {
  return percent.split(".")[1]?.length ?? 0;
}

/** The cells of a row of a printed table: the total, and those of the groups that it is the sum of. */
export type PrintedRow = {total: PrintedNumber; parts: Array<{cell: PrintedNumber; nouns: Nouns}>};

/**
 * The cells of a number's row in a printed table; undefined where one is not printed.
 * @param groups the groups of the study, which print names by their plural: `adults`
 */
export function rowOf(
  number: PrintedNumber,
  printed: readonly PrintedNumber[],
  groups: readonly Nouns[]
): PrintedRow | undefined {
  if (number.variable === null || groups.length === 0) return;
  const beside = printed.filter(
    ({place, variable, level}) =>
      place === number.place && variable === number.variable && level === number.level
  );
  const cellOf = (name: string) => beside.find(({group}) => group === name);
  const total = cellOf("total");
  const parts = groups.flatMap((nouns) => {
    const cell = cellOf(nouns.many);
    return cell ? [{cell, nouns}] : [];
  });
  return total && parts.length === groups.length ? {total, parts} : undefined;
}

/** What the cells of a number's column add up to, over the levels of its characteristic. */
export function columnSum(number: PrintedNumber, printed: readonly PrintedNumber[]): number {
  return printed
    .filter(
      ({place, variable, group}) =>
        place === number.place && variable === number.variable && group === number.group
    )
    .reduce((sum, cell) => sum + printedCount(cell), 0);
}
