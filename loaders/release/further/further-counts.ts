import {allLevel} from "../../../src/model/groups.js";
import type {Row} from "../../../src/model/row.js";
import type {CountedTable} from "../tables/counted-table.js";
import {otherColumns, rowKey} from "../tables/group-rows.js";

/** The rows of every query with the levels of a further characteristic for groups. */
export type FurtherGrouping = {by: string; queries: ReadonlyMap<string, readonly Row[]>};

/** A further grouping of the same patients: its levels, and its counts, of which none may leave yet. */
export type CountedGrouping = {by: string; levels: string[]; tables: CountedTable[]};

/**
 * A number of a further grouping, as the sum of the study's own groups: `members` are the rows of the model that count the same
 * in each of these. `place` names it but for its level.
 */
export type FurtherCount = {
  by: string;
  level: string;
  table: string;
  place: string;
  /** Its characteristic, where the table counts the levels of some. */
  variable: string | null;
  patients: number;
  /** The number of patients of its level. */
  size: number;
  members: readonly number[];
  /** The rows of the model that are no less: of all patients at its place, and of all of its level. */
  within: readonly number[];
};

/** Whether a table leaves by further characteristics: one that counts patients of the whole sample, and parts of nothing else. */
export function leavesByFurther({
  denominator,
  within
}: Pick<CountedTable, "denominator" | "within">): boolean {
  return within.length === 0 && (denominator === null || denominator.table === "sample");
}

/** What names a row in its table but its group. */
export function placeOf({name, dimensions}: Pick<CountedTable, "name" | "dimensions">, row: Row): string {
  return `${name} ${rowKey(row, otherColumns(dimensions, "group"))}`;
}

/** The rows of a model by place, and in each place by group. */
export function indexPlaces(
  tables: readonly CountedTable[],
  offsets: ReadonlyMap<string, number>
): Map<string, Map<string, number>> {
  const places = new Map<string, Map<string, number>>();
  for (const table of tables)
    for (const [index, row] of table.rows.entries()) {
      const place = placeOf(table, row);
      const groups = places.get(place) ?? new Map<string, number>();
      places.set(place, groups.set(String(row.group), (offsets.get(table.name) ?? 0) + index));
    }
  return places;
}

/**
 * The numbers of a further grouping that are none of the study's own: the sizes of its groups are, and who of them is in an own
 * group.
 */
export function listFurtherCounts(
  {by, levels, tables}: CountedGrouping,
  places: ReadonlyMap<string, ReadonlyMap<string, number>>,
  sizeOf: (level: string) => number | undefined
): FurtherCount[] {
  return tables
    .filter(({denominator}) => denominator !== null)
    .flatMap((table) =>
      table.rows.flatMap((row): FurtherCount[] => {
        const level = String(row.group);
        const place = placeOf(table, row);
        const inGroups = places.get(place);
        if (level === allLevel || !levels.includes(level) || !inGroups) return [];
        const members = [...inGroups].flatMap(([group, index]) => (group === allLevel ? [] : [index]));
        const variable = table.dimensions.includes("variable") ? String(row.variable) : null;
        const [patients, size] = [Number(row.patients), Number(row.denominator)];
        const within = [inGroups.get(allLevel), sizeOf(level)].flatMap((index) => index ?? []);
        return [{by, level, table: table.name, place, variable, patients, size, members, within}];
      })
    );
}
