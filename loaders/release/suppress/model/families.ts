import type {CountedTable} from "../../tables/counted-table.js";
import {groupRows, otherColumns} from "../../tables/group-rows.js";
import type {LevelSet, ModelRow, SetFamily, SuppressionModel} from "./model.js";

/** Finds the families of a model, of each group but all, whose counts are the sums of the others. */
export function findFamilies(
  model: Pick<SuppressionModel, "rows" | "offsets">,
  tables: readonly CountedTable[]
): SetFamily[] {
  const families = new Map<number, SetFamily>();
  const universes = new Map<number, number>();
  const open = (universe: number): SetFamily => {
    const family = families.get(universe) ?? {universe, sets: [], intersections: [], levels: []};
    families.set(universe, family);
    return family;
  };
  const nearest = model.rows.map((row) => findNearest(model.rows, row));
  const isCounted = ({group, index}: ModelRow) => group !== "all" && index !== null;
  for (const [row, counted] of model.rows.entries()) {
    const [universe, ...others] = nearest[row] ?? [];
    if (universe === undefined || others.length > 0 || !isCounted(counted)) continue;
    open(universe).sets.push(row);
    universes.set(row, universe);
  }
  for (const [row, counted] of model.rows.entries()) {
    const of = nearest[row] ?? [];
    const [universe, ...others] = new Set(of.map((set) => universes.get(set)));
    if (of.length < 2 || universe === undefined || others.length > 0 || !isCounted(counted)) continue;
    open(universe).intersections.push({row, of});
  }
  for (const table of tables)
    for (const {universe, levels} of listLevels(model, table, universes)) open(universe).levels.push(levels);
  return [...families.values()];
}

/** The supersets of a row that include no other of its supersets. */
function findNearest(rows: readonly ModelRow[], {supersets}: ModelRow): number[] {
  const above = new Set(supersets.flatMap((superset) => listAncestors(rows, superset)));
  return supersets.filter((superset) => !above.has(superset));
}

function listAncestors(rows: readonly ModelRow[], row: number): number[] {
  const supersets = rows[row]?.supersets ?? [];
  return [...supersets, ...supersets.flatMap((superset) => listAncestors(rows, superset))];
}

/** The levels of a table that exclude each other or cover their universe, where all of them are sets of one universe. */
function listLevels(
  {offsets}: Pick<SuppressionModel, "offsets">,
  table: CountedTable,
  universes: ReadonlyMap<number, number>
): Array<{universe: number; levels: LevelSet}> {
  const offset = offsets.get(table.name) ?? 0;
  const rowOf = new Map(table.rows.map((row, index) => [row, offset + index]));
  const dimensions = new Set([table.partition, table.covers, ...Object.keys(table.alone ?? {})]);
  return [...dimensions].flatMap((dimension) => {
    if (dimension === null) return [];
    const isPartition = dimension === table.partition;
    const standing = table.alone?.[dimension] ?? [];
    return [...groupRows(table.rows, otherColumns(table.dimensions, dimension)).values()].flatMap((place) => {
      const rows = place.map((row) => rowOf.get(row) ?? 0);
      const [universe, ...others] = new Set(rows.map((row) => universes.get(row)));
      if (universe === undefined || others.length > 0) return [];
      const alone = place.flatMap((row, i) =>
        isPartition || standing.includes(String(row[dimension])) ? [rows[i] ?? 0] : []
      );
      const covers = isPartition || dimension === table.covers;
      return [{universe, levels: {rows, alone: new Set(alone), covers}}];
    });
  });
}
