import type {Release, TableLink, TableStructure} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import type {Where} from "./count-system.js";

/** The table with the sizes of the groups, which are always public and never rounded. */
export const sizes = "sample";

/** The level of `age_group` that is the sum of the others. */
export const everyone = "all";

/** What names a row of a table. */
export function whereOf({dimensions}: TableStructure, row: Row): Where {
  return Object.fromEntries(dimensions.map((dimension) => [dimension, String(row[dimension])]));
}

/** What names the row that a link leads to. */
export function follow({on, where = {}}: TableLink, from: Where): Where {
  const group = from.age_group === undefined ? {} : {age_group: from.age_group};
  const matched = Object.entries(on).map(([here, there]) => [there, String(from[here])]);
  return {...group, ...Object.fromEntries(matched), ...where};
}

/** The sizes of the groups, without which nothing is bounded; undefined where a group has none. */
export function groupSizes({tables}: Release): Map<string, number> | undefined {
  const rows = tables.find(({name}) => name === sizes)?.rows ?? [];
  const found = new Map(rows.map((row) => [String(row.age_group), row.patients]));
  const known = [...found.values()].every((value) => Number.isInteger(value));
  return known && found.has(everyone) ? (found as Map<string, number>) : undefined;
}

/** How far a published number may be from the count: half of what it is rounded to. */
export function slackOf({rules}: Pick<Release, "rules">, table: string): number {
  return rules.rounding === null || table === sizes ? 0 : Math.floor(rules.rounding / 2);
}
