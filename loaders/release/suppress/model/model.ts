/** A weighted sum of counts: rows by their place in the model. */
export type Terms = ReadonlyArray<readonly [row: number, weight: number]>;

/**
 * The count of one row of one table. `supersets` are the rows that it is a part of, its denominator among them. Of a part of
 * a row, which no table lists, `index` is null.
 */
export type RowCell = {
  table: string;
  index: number | null;
  group: string;
  count: number;
  denominator: number | null;
  supersets: number[];
};

/**
 * A count that follows from rows by arithmetic: the rest of a group, those of a group in neither of two parts of it, or by
 * how much the levels of a dimension that covers its denominator overlap. None can be negative.
 */
export type Implied = {kind: "complement" | "neither" | "overlap"; row: number; terms: Terms; count: number};

/** All counts of linked tables, and what everybody knows of how they hang together. The terms of `sums` add up to nought. */
export type Model = {
  rows: RowCell[];
  implied: Implied[];
  sums: Terms[];
  /** The parts of rows that are known by name elsewhere, and whether their number is. */
  parts: Array<{row: number; of: number; isKnown: boolean}>;
  /** Where the rows of a table begin. */
  offsets: ReadonlyMap<string, number>;
};

/** What a weighted sum comes to. */
export function sumOf({rows}: Pick<Model, "rows">, terms: Terms): number {
  return terms.reduce((sum, [row, weight]) => sum + weight * (rows[row]?.count ?? 0), 0);
}
