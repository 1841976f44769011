import {type RowValues, rowMatches} from "../../../../src/model/row.js";
import type {CountedTable} from "../../tables/counted-table.js";

/** A count of a model: the index of a row, or the number of rows plus the index of an implied count. */
export type CountId = number;

/** A weighted sum of rows, by their index in the model. */
export type WeightedRows = ReadonlyArray<readonly [row: number, weight: number]>;

/**
 * A row of a table with its count. `supersets` are the rows that include its patients, its denominator among them. `index`
 * is its index in the table, or null for a part of a row, which no table lists.
 */
export type ModelRow = {
  table: string;
  index: number | null;
  group: string;
  count: number;
  denominator: number | null;
  supersets: number[];
  /** Whether it is a combination of sets, see `addCombinations`. */
  isCombination?: true;
};

/**
 * A count that follows from rows by arithmetic and cannot be negative. `complement`: the rest of a group without a row.
 * `neither`: the patients of a group in neither of two rows. `overlap`: how often patients are counted twice in the levels of
 * a dimension that covers its denominator.
 */
export type ImpliedCount = {
  kind: "complement" | "neither" | "overlap";
  row: number;
  terms: WeightedRows;
  count: number;
};

/** Levels of one table and place of which patients of the universe have none, one or several, as rows of a model. */
export type LevelSet = {
  rows: number[];
  /** Those that no patient has together with another of `rows`. */
  alone: ReadonlySet<number>;
  /** Whether each patient of the universe has one level or more. */
  covers: boolean;
};

/** The patients who are in all of some sets, of which a table counts them. */
export type Intersection = {row: number; of: number[]};

/**
 * The sets of patients in one row of a model, their universe, of one group: themes and routes among all adults. Whatever
 * is known of them follows from how many patients have each combination of them.
 */
export type SetFamily = {
  universe: number;
  sets: number[];
  intersections: Intersection[];
  levels: LevelSet[];
};

/** All counts of linked tables, and the relations between them, which everybody knows. Each of `sums` comes to 0. */
export type SuppressionModel = {
  rows: ModelRow[];
  impliedCounts: ImpliedCount[];
  sums: WeightedRows[];
  /** The parts of rows that others know by name, and whether they know the number too. */
  knownParts: Array<{row: number; of: number; isKnown: boolean}>;
  /** The sets that combine, see `addCombinations`. */
  families: SetFamily[];
  /** The index of the first row of each table. */
  offsets: ReadonlyMap<string, number>;
};

/** What a weighted sum comes to. */
export function sumTerms({rows}: Pick<SuppressionModel, "rows">, terms: WeightedRows): number {
  return terms.reduce((sum, [row, weight]) => sum + weight * (rows[row]?.count ?? 0), 0);
}

/** The weighted rows that a count is computed from. */
export function listTerms({rows, impliedCounts}: SuppressionModel, id: CountId): WeightedRows {
  return id < rows.length ? [[id, 1]] : (impliedCounts[id - rows.length]?.terms ?? []);
}

/** The rows of a table with some values, by their index in a model. */
export function findModelRows(
  {offsets}: SuppressionModel,
  tables: readonly CountedTable[],
  table: string,
  where: RowValues
): number[] {
  const offset = offsets.get(table) ?? 0;
  const rows = tables.find(({name}) => name === table)?.rows ?? [];
  return rows.flatMap((row, index) => (rowMatches(row, where) ? [offset + index] : []));
}
