import type {CoarserLevel, TableStructure} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";

/** A level that is put together of others, where the rows of a table say the same beside them and the age group. */
export type PutTogether = Pick<CountedParts, "table" | "where" | "level"> & {
  dimension: string;
  levels: readonly string[];
};

/** What others know of a row: that there are such, and how many. */
export type KnownOf = {isNamed(row: Row): boolean; isKnown(row: Row): boolean};

/** What every released table counts, and among how many: its columns beside dimensions and labels. */
export const counts = ["patients", "denominator"] as const;

/** A table with all of its counts, before anything is withheld: it must not leave. Every row has `patients` and `denominator`. */
export type CountedTable = TableStructure & {rows: readonly Row[]};

/** A count that everybody can know: it was printed, or released before. */
export type KnownCount = {table: string; where: Record<string, string>; patients: number; source: string};

/** A coarser level of a table with how many patients have each of its parts that are known by name: it must not leave. */
export type CountedParts = CoarserLevel & {
  table: string;
  parts: ReadonlyArray<{level: string; ageGroup: string; patients: number; isKnown: boolean}>;
};

/** Which rows of each table are withheld, by their index in `rows`. */
export type Withheld = ReadonlyMap<string, ReadonlySet<number>>;

/** The parts of a coarser level that others know by name, counted in the rows of all of its levels; none where they know none. */
export function countParts(
  {dimension, levels, ...coarser}: PutTogether,
  rows: readonly Row[],
  {isNamed, isKnown}: KnownOf
): CountedParts[] {
  const levelOf = (row: Row) => String(row[dimension]);
  const of = levels.filter((level) => rows.some((row) => levelOf(row) === level && isNamed(row)));
  if (of.length === 0) return [];
  const parts = rows
    .filter((row) => of.includes(levelOf(row)))
    .map((row) => ({
      level: levelOf(row),
      ageGroup: String(row.age_group),
      patients: Number(row.patients),
      isKnown: isKnown(row)
    }));
  return [{...coarser, of, complete: of.length === levels.length, parts}];
}
