import {rowMatches} from "../../../../src/model/row.js";
import type {CountedTable} from "../../tables/counted-table.js";

/** Names a count of a model: a row by its place, an implied count by its place after the rows. */
export type CountId = number;
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

/** The rows that a count is reckoned from. */
export function termsOf({rows, implied}: Model, id: CountId): Terms {
  return id < rows.length ? [[id, 1]] : (implied[id - rows.length]?.terms ?? []);
}

export function countOf({rows, implied}: Model, id: CountId): number {
  return (id < rows.length ? rows[id]?.count : implied[id - rows.length]?.count) ?? 0;
}

/** The rows of a table, by their place in a model, that say in some columns what is asked for. */
export function findRows(
  {offsets}: Model,
  tables: readonly CountedTable[],
  table: string,
  where: Readonly<Record<string, string>>
): number[] {
  const offset = offsets.get(table) ?? 0;
  const rows = tables.find(({name}) => name === table)?.rows ?? [];
  return rows.flatMap((row, index) => (rowMatches(row, where) ? [offset + index] : []));
}
