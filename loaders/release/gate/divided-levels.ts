import {type Row, rowMatches} from "../../../src/model/row.js";
import {describeValues} from "../policy/row-faults.js";
import type {CountedTable, KnownCount} from "../tables/counted-table.js";
import {groupRows, otherColumns} from "../tables/group-rows.js";

/** Levels of which each belongs to one group, as bands of age do: their table, the values beside them, and the empty rows, by their index. */
export type DividedLevels = {table: string; where: Record<string, string>; empty: number[]};

/**
 * Finds the levels of partitions that belong to one group each, where neither the policy nor print says which rows are
 * empty. Everyone can tell of an age band that no child is in it, and subtract accordingly.
 */
export function findDividedLevels(
  tables: readonly CountedTable[],
  known: readonly KnownCount[]
): DividedLevels[] {
  return tables.flatMap(({name, partition, nobody, dimensions, rows}) => {
    if (partition === null || nobody !== undefined) return [];
    const beside = otherColumns(dimensions, partition).filter((column) => column !== "group");
    const inGroups = rows.filter(({group}) => group !== "all");
    return [...groupRows(inGroups, beside).values()].flatMap((place) => {
      const filled = place.filter(({patients}) => patients !== 0);
      const levels = new Set(filled.map((row) => row[partition] ?? null));
      const groups = new Set(filled.map(({group}) => group));
      const isDivided = filled.length === levels.size && groups.size > 1;
      if (!isDivided) return [];
      const where = Object.fromEntries(beside.map((column) => [column, String(place[0]?.[column])]));
      const isKnown = (row: Row) => known.some((one) => one.table === name && rowMatches(row, one.where));
      const empty = place.filter(
        (row) => row.patients === 0 && levels.has(row[partition] ?? null) && !isKnown(row)
      );
      return empty.length > 0 ? [{table: name, where, empty: empty.map((row) => rows.indexOf(row))}] : [];
    });
  });
}

/** A sentence on levels that the policy should speak of. */
export function describeDivided({table, where}: DividedLevels): string {
  const place = describeValues(where);
  const of = place === "" ? "" : ` of ${place}`;
  return `${table}: each level${of} belongs to one group here. Numbers are protected from those who know so already, and from those who do not. Say under "nobody" which rows are empty, if everyone can know, or "nobody: []"`;
}
