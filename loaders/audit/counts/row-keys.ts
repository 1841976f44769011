import type {Release, TableLink, TableStructure} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import type {RowKey} from "./count-system.js";

/** The table with the sizes of the groups, which are always public and never rounded. */
export const groupSizesTable = "sample";

/** The level of `age_group` that is the sum of the others. */
export const allGroups = "all";

/** What names a row in its table. */
export function getRowKey({dimensions}: TableStructure, row: Row): RowKey {
  return Object.fromEntries(dimensions.map((dimension) => [dimension, String(row[dimension])]));
}

/** What names the row that a link of a row leads to. */
export function followLink({on, where = {}}: TableLink, from: RowKey): RowKey {
  const group = from.age_group === undefined ? {} : {age_group: from.age_group};
  const mapped = Object.entries(on).map(([column, other]) => [other, String(from[column])]);
  return {...group, ...Object.fromEntries(mapped), ...where};
}

/** The sizes of the groups, without which nothing is bounded; undefined where a size is missing. */
export function readGroupSizes({tables}: Release): Map<string, number> | undefined {
  const rows = tables.find(({name}) => name === groupSizesTable)?.rows ?? [];
  const sizes = new Map(rows.map((row) => [String(row.age_group), row.patients]));
  const isComplete = [...sizes.values()].every((value) => Number.isInteger(value)) && sizes.has(allGroups);
  return isComplete ? (sizes as Map<string, number>) : undefined;
}

/** How far a released number can be from the count: half of what it is rounded to. */
export function getRoundingSlack({rules}: Pick<Release, "rules">, table: string): number {
  return rules.rounding === null || table === groupSizesTable ? 0 : Math.floor(rules.rounding / 2);
}
