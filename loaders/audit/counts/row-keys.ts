import type {Release, TableLink, TableStructure} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";

/** What names a row in its table: the level of each dimension. */
export type RowKey = Readonly<Record<string, string>>;

/** The table with the sizes of the groups, which are always public and never rounded. */
export const groupSizesTable = "sample";

/** The level of `group` that is the sum of the others. */
export const allGroups = "all";

/** Stands between a group and whose it is. No text of a release has it. */
const mark = "\u0000";

/** Names the patients of a group who are not simply those of the present release, such as `of the earlier release 1`. */
export function namePopulation(group: string, whom: string): string {
  return `${group}${mark}${whom}`;
}

/** Stands between a characteristic and its level, and between the groups that patients are in together. No text of a release has it. */
const levelMark = "\u0001";
const crossMark = "\u0002";

/** Names the patients of a level of a further grouping; those of the levels that no release lists where `level` is null. */
export function nameLevel(by: string, level: string | null): string {
  return `${by}${levelMark}${level ?? crossMark}`;
}

/** Names the patients who are in all of several groups, each of another grouping. */
export function nameCrossing(groups: readonly string[]): string {
  return groups.join(crossMark);
}

/** Whether the patients of a row are no group that a release lists. Nobody asks for their number. */
export function isHidden({group = ""}: RowKey): boolean {
  return group.includes(crossMark);
}

/** Whether the patients of a row are of a further grouping. */
export function isFurther({group = ""}: RowKey): boolean {
  return group.includes(levelMark);
}

/** Whether the patients of a row are of a further grouping, or of several groupings together. */
export function isSplit({group = ""}: RowKey): boolean {
  return group.includes(levelMark) || group.includes(crossMark);
}

/** Whether a row is the size of one of the study's own groups, which is always public. */
export function isGroupSize({table, where}: {table: string; where: RowKey}): boolean {
  return table === groupSizesTable && !isFurther(where);
}

/** The column and the value that name the patients of a row: `group` and `adult`, or `sex` and `Female`. */
export function nameGroup(where: RowKey): [column: string, value: string | undefined] {
  const [by, level] = where.group?.split(levelMark) ?? [];
  return by !== undefined && level !== undefined ? [by, level] : ["group", getGroup(where)];
}

/** The group of a row, whosever it is. */
export function getGroup({group}: RowKey): string | undefined {
  return group?.split(mark)[0];
}

/** Whose a row is, such as `of the earlier release 1`; undefined for the present release. */
export function getWhom({group}: RowKey): string | undefined {
  return group?.split(mark)[1];
}

/** What names a row in its table. */
export function getRowKey({dimensions}: TableStructure, row: Row): RowKey {
  return Object.fromEntries(dimensions.map((dimension) => [dimension, String(row[dimension])]));
}

/** What names the row that a link of a row leads to. */
export function followLink({on, where = {}}: TableLink, from: RowKey): RowKey {
  const group = from.group === undefined ? {} : {group: from.group};
  const mapped = Object.entries(on).map(([column, other]) => [other, String(from[column])]);
  return {...group, ...Object.fromEntries(mapped), ...where};
}

/** The sizes of the groups, without which nothing is bounded; undefined where a size is missing. */
export function readGroupSizes({tables}: Release): Map<string, number> | undefined {
  const rows = tables.find(({name}) => name === groupSizesTable)?.rows ?? [];
  const sizes = new Map(rows.map((row) => [String(row.group), row.patients]));
  const isComplete = [...sizes.values()].every((value) => Number.isInteger(value)) && sizes.has(allGroups);
  return isComplete ? (sizes as Map<string, number>) : undefined;
}
