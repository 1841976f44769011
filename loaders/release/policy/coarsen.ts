import type {Row} from "../../../src/model/row.js";
import {groupRows, sumPatients} from "../tables/group-rows.js";
import type {PolicyTable} from "./disclosure-policy.js";

type Coarsened = Pick<PolicyTable, "dimensions" | "labels" | "coarsen">;

/**
 * The rows with levels put together as the policy says: one row for them, in the place of the first, whose `patients` are
 * those of all. It has the columns that the table declares, and of labels only those that all of them share; the others
 * say the coarser level. Levels are put together where rows that agree in all other dimensions have all of them: `Other`
 * and `Unknown` of one variable leave the `Other` of a variable without `Unknown` as it is.
 */
export function coarsenRows(table: Coarsened, rows: readonly Row[]): Row[] {
  return mergesOf(table).reduce((merged, merge) => mergeLevels(table, merged, merge), [...rows]);
}

/** Levels of a dimension that become one. */
export type Merge = {dimension: string; name: string; levels: readonly string[]};

/** All that a table puts together. */
export function mergesOf({coarsen}: Pick<PolicyTable, "coarsen">): Merge[] {
  return Object.entries(coarsen).flatMap(([dimension, coarser]) =>
    Object.entries(coarser).map(([name, levels]) => ({dimension, name, levels}))
  );
}

/** The groups of rows, alike in all other dimensions, that have all of the levels: those that become one row. */
export function mergedGroups(
  {dimensions}: Pick<PolicyTable, "dimensions">,
  rows: readonly Row[],
  {dimension, levels}: Merge
): Row[][] {
  const others = dimensions.filter((column) => column !== dimension);
  return [...groupRows(rows, others).values()].flatMap((group) => {
    const parts = group.filter((row) => levels.includes(String(row[dimension])));
    return parts.length === levels.length ? [parts] : [];
  });
}

function mergeLevels(table: Coarsened, rows: readonly Row[], merge: Merge): Row[] {
  const groups = mergedGroups(table, rows, merge);
  const replaced = new Map(groups.map((parts) => [parts[0], mergedRow(table, parts, merge)]));
  const gone = new Set(groups.flatMap((parts) => parts.slice(1)));
  return rows.filter((row) => !gone.has(row)).map((row) => replaced.get(row) ?? row);
}

function mergedRow({dimensions, labels}: Coarsened, parts: readonly Row[], {dimension, name}: Merge): Row {
  const [first = {}] = parts;
  const shared = (label: string) => parts.every((part) => part[label] === first[label]);
  return Object.fromEntries([
    ...dimensions.map((column) => [column, column === dimension ? name : first[column]]),
    ...labels.map((label) => [label, shared(label) ? first[label] : name]),
    ["patients", sumPatients(parts)],
    ["denominator", first.denominator]
  ]);
}
