import type {Row} from "../../src/model/row.js";
import type {CountedParts} from "./tables/counted-table.js";

/** A level that is put together of others, where the rows of a table say the same beside them and the age group. */
export type PutTogether = Pick<CountedParts, "table" | "where" | "level"> & {
  dimension: string;
  levels: readonly string[];
};

/** What others know of a row: that there are such, and how many. */
export type KnownOf = {isNamed(row: Row): boolean; isKnown(row: Row): boolean};

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
