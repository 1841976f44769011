import type {CoarserLevel, TableStructure} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";

/** Levels that are combined into one, and the values of the other dimensions, beside the group, for which they are. */
export type CombinedLevels = Pick<CountedParts, "table" | "where" | "level"> & {
  dimension: string;
  levels: readonly string[];
};

/** What others know of a row: that its level exists, and its count. */
export type PartKnowledge = {isNamed(row: Row): boolean; isKnown(row: Row): boolean};

/** The columns of every table besides dimensions and labels: how many patients it counts, and among how many. */
export const countColumns = ["patients", "denominator"] as const;

/** A table with all of its counts, before any is withheld. Every row has `patients` and `denominator`. It must not leave. */
export type CountedTable = TableStructure & {rows: readonly Row[]};

/** A public count: it was printed, or released earlier. */
export type KnownCount = {table: string; where: Record<string, string>; patients: number; source: string};

/** A coarser level of a table, with the counts of those of its parts that others know by name. It must not leave. */
export type CountedParts = CoarserLevel & {
  table: string;
  parts: ReadonlyArray<{level: string; group: string; patients: number; isKnown: boolean}>;
};

/** The withheld rows of each table, by their index in `rows`. */
export type WithheldRows = ReadonlyMap<string, ReadonlySet<number>>;

/** Counts the parts of a coarser level that others know by name. `rows` are those of all of its levels. Empty where others know none. */
export function countParts(
  {dimension, levels, ...coarser}: CombinedLevels,
  rows: readonly Row[],
  {isNamed, isKnown}: PartKnowledge
): CountedParts[] {
  const levelOf = (row: Row) => String(row[dimension]);
  const of = levels.filter((level) => rows.some((row) => levelOf(row) === level && isNamed(row)));
  if (of.length === 0) return [];
  const parts = rows
    .filter((row) => of.includes(levelOf(row)))
    .map((row) => ({
      level: levelOf(row),
      group: String(row.group),
      patients: Number(row.patients),
      isKnown: isKnown(row)
    }));
  return [{...coarser, of, complete: of.length === levels.length, parts}];
}
