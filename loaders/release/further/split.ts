import {allLevel} from "../../../src/model/groups.js";
import type {SuppressionModel, WeightedRows} from "../suppress/model/model.js";
import type {CountedTable} from "../tables/counted-table.js";
import {
  type CountedGrouping,
  type FurtherCount,
  indexPlaces,
  leavesByFurther,
  listFurtherCounts
} from "./further-counts.js";

/** Those who are in one own group and have one level of each further characteristic: the adult women. */
export type Crossing = {group: string; levels: ReadonlyMap<string, string>};

/**
 * How the patients of the study's own groups can be split by further characteristics. Whatever holds for the rows of an own
 * group, combinations of sets among them, holds for those of each of its crossings.
 */
export type Split = {
  model: SuppressionModel;
  crossings: Crossing[];
  /** The rows that are split, by own group. */
  rows: ReadonlyMap<string, readonly number[]>;
  /** The relations between rows of one own group: of sums, which come to 0, and of what is never negative. */
  sums: ReadonlyMap<string, readonly WeightedRows[]>;
  implied: ReadonlyMap<string, readonly WeightedRows[]>;
  /** The size of each own group, as a row. */
  sizes: ReadonlyMap<string, number>;
  /** For rows that count a level of a further characteristic, which that is. */
  levels: ReadonlyMap<number, {by: string; level: string}>;
  /** The numbers by further characteristics. Of two, the first has who has a level of each. */
  counts: FurtherCount[];
};

/** Makes the split of the patients of a model by further groupings. */
export function makeSplit(
  model: SuppressionModel,
  tables: readonly CountedTable[],
  groupings: readonly CountedGrouping[]
): Split {
  const places = indexPlaces(tables, model.offsets);
  const split = new Set(tables.filter(leavesByFurther).map(({name}) => name));
  const groups = [...new Set(model.rows.map(({group}) => group))].filter((group) => group !== allLevel);
  const rows = new Map(
    groups.map((name) => [
      name,
      [...model.rows.entries()].flatMap(([row, {group, table, index, isCombination}]) =>
        group === name && (isCombination || (index !== null && split.has(table))) ? [row] : []
      )
    ])
  );
  const within = (relations: readonly WeightedRows[]) =>
    new Map(
      groups.map((name) => {
        const inGroup = new Set(rows.get(name));
        return [name, relations.filter((terms) => terms.every(([row]) => inGroup.has(row)))];
      })
    );
  const levels = listLevels(tables, model, groupings);
  const sizeOf = (by: string, level: string) =>
    [...levels].find(
      ([row, one]) => one.by === by && one.level === level && model.rows[row]?.group === allLevel
    )?.[0];
  return {
    model,
    crossings: groups.flatMap((group) => crossLevels(groupings).map((levels) => ({group, levels}))),
    rows,
    sums: within(model.sums),
    implied: within(model.impliedCounts.map(({terms}) => terms)),
    sizes: new Map([...(places.get("sample []") ?? [])]),
    levels,
    counts: groupings.flatMap((grouping, at) => {
      const before = groupings.slice(0, at).map(({by}) => by);
      return listFurtherCounts(grouping, places, (level) => sizeOf(grouping.by, level)).filter(
        ({variable}) => variable === null || !before.includes(variable)
      );
    })
  };
}

/** Every way to have a level of each characteristic. */
function crossLevels(groupings: readonly CountedGrouping[]): Array<Map<string, string>> {
  return groupings.reduce<Array<Map<string, string>>>(
    (crossed, {by, levels}) =>
      crossed.flatMap((one) => levels.map((level) => new Map([...one, [by, level]]))),
    [new Map()]
  );
}

function listLevels(
  tables: readonly CountedTable[],
  {offsets}: SuppressionModel,
  groupings: readonly CountedGrouping[]
): Split["levels"] {
  const names = new Set(groupings.map(({by}) => by));
  return new Map(
    tables
      .filter(({partition, dimensions}) => partition === "level" && dimensions.includes("variable"))
      .flatMap(({name, rows}) =>
        [...rows.entries()].flatMap(([index, {variable, level}]) =>
          names.has(String(variable))
            ? [[(offsets.get(name) ?? 0) + index, {by: String(variable), level: String(level)}] as const]
            : []
        )
      )
  );
}
