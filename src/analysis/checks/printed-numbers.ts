import type {Row} from "../../model/row.js";

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

/** The three cells of a number's row in a printed table; undefined where one is not printed. */
export function rowOf(
  number: PrintedNumber,
  printed: readonly PrintedNumber[]
): Record<"total" | "adults" | "children", PrintedNumber> | undefined {
  if (number.variable === null) return;
  const beside = printed.filter(
    ({place, variable, level}) =>
      place === number.place && variable === number.variable && level === number.level
  );
  const [total, adults, children] = ["total", "adults", "children"].map((group) =>
    beside.find((cell) => cell.group === group)
  );
  return total && adults && children && {total, adults, children};
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
