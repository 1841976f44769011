import type {Row} from "../../../src/model/row.js";
import {groupRows, sumPatients} from "../tables/group-rows.js";
import type {PolicyTable} from "./disclosure-policy.js";

type CoarsenedTable = Pick<PolicyTable, "dimensions" | "labels" | "coarsen">;

/**
 * Combines levels as the policy says. One row, in the place of the first, has the patients of all. It has the columns that
 * the table declares; a label that the rows do not share becomes the coarser level. Levels are combined where rows that agree
 * in all other dimensions have all of them: to combine `Other` and `Unknown` leaves the `Other` of a variable without
 * `Unknown` as it is.
 */
export function coarsenRows(table: CoarsenedTable, rows: readonly Row[]): Row[] {
  return listMerges(table).reduce((merged, merge) => mergeLevels(table, merged, merge), [...rows]);
}

/** Levels of a dimension that become one. */
export type LevelMerge = {dimension: string; name: string; levels: readonly string[]};

/** The levels that a table combines. */
export function listMerges({coarsen}: Pick<PolicyTable, "coarsen">): LevelMerge[] {
  return Object.entries(coarsen).flatMap(([dimension, coarser]) =>
    Object.entries(coarser).map(([name, levels]) => ({dimension, name, levels}))
  );
}

/** The groups of rows that become one row: they agree in all other dimensions and have all of the levels. */
export function findMergedRows(
  {dimensions}: Pick<PolicyTable, "dimensions">,
  rows: readonly Row[],
  {dimension, levels}: LevelMerge
): Row[][] {
  const others = dimensions.filter((column) => column !== dimension);
  return [...groupRows(rows, others).values()].flatMap((group) => {
    const parts = group.filter((row) => levels.includes(String(row[dimension])));
    return parts.length === levels.length ? [parts] : [];
  });
}

function mergeLevels(table: CoarsenedTable, rows: readonly Row[], merge: LevelMerge): Row[] {
  const groups = findMergedRows(table, rows, merge);
  const replaced = new Map(groups.map((parts) => [parts[0], mergedRow(table, parts, merge)]));
  const gone = new Set(groups.flatMap((parts) => parts.slice(1)));
  return rows.filter((row) => !gone.has(row)).map((row) => replaced.get(row) ?? row);
}

function mergedRow(
  {dimensions, labels}: CoarsenedTable,
  parts: readonly Row[],
  {dimension, name}: LevelMerge
): Row {
  const [first = {}] = parts;
  const shared = (label: string) => parts.every((part) => part[label] === first[label]);
  return Object.fromEntries([
    ...dimensions.map((column) => [column, column === dimension ? name : first[column]]),
    ...labels.map((label) => [label, shared(label) ? first[label] : name]),
    ["patients", sumPatients(parts)],
    ["denominator", first.denominator]
  ]);
}
