import type {Release, ReleasedGrouping, ReleasedTable} from "../../../src/model/release.js";
import {allGroups, groupSizesTable} from "../counts/row-keys.js";
import {findExtraKeys, findTableFaults} from "./table-shape.js";

/** A sentence for each part of the further groupings of a release that is not as its format says. */
export function findGroupingFaults(release: Release): string[] {
  const {groupings, rules} = release;
  if (groupings === undefined) return [];
  const named = groupings.map(({by}) => by);
  return [
    ...(groupings.length === 0 ? ["The release has no further groupings, and a list of them."] : []),
    ...(rules.rounding === null
      ? []
      : ["The release has further groupings and rounds its numbers, which cannot be audited together."]),
    ...named
      .filter((by, i) => named.indexOf(by) !== i || by === release.study.groups?.field)
      .map((by) => `The release is by ${by} twice.`),
    ...groupings.flatMap((grouping) => findFaults(grouping, release))
  ];
}

/**
 * A sentence where releases cannot be taken together: who are the same patients in an earlier release is not reckoned with by
 * further characteristics.
 */
export function findEarlierFaults({groupings}: Release, earlier: readonly Release[]): string[] {
  const are = earlier.some((one) => one.groupings !== undefined);
  return are || (groupings !== undefined && earlier.length > 0)
    ? ["There are further groupings and earlier releases, which cannot be audited together."]
    : [];
}

function findFaults(grouping: ReleasedGrouping, release: Release): string[] {
  const {by, tables} = grouping;
  const what = `The grouping by ${by}`;
  const names = tables.map(({name}) => name);
  const levels = release.variables.find(({name}) => name === by)?.levels ?? [];
  const groups = new Set(tables.flatMap(({rows}) => rows.map(({group}) => String(group))));
  const grouped = tables.flatMap(({name, rows}) => {
    const table = release.tables.find((one) => one.name === name);
    return table ? [{...table, rows}] : [];
  });
  const isCounted = release.tables.some(({rows}) => rows.some(({variable}) => variable === by));
  const isCoarser = release.tables.some(({coarser}) => coarser.some(({where}) => where.variable === by));
  return [
    ...findExtraKeys(grouping, ["by", "tables"], what),
    ...tables.flatMap((table) => findExtraKeys(table, ["name", "rows"], `A table of the grouping by ${by}`)),
    ...(isCounted ? [] : [`${what} has no table that counts its levels.`]),
    ...(isCoarser ? [`${what} is by levels that a table puts together.`] : []),
    ...(names.includes(groupSizesTable) ? [] : [`${what} has no sizes of its groups.`]),
    ...names
      .filter((name, i) => names.indexOf(name) !== i || !release.tables.some((table) => table.name === name))
      .map((name) => `${what} has the table ${name}, which the release does not have, or twice.`),
    ...[...groups]
      .filter((group) => group !== allGroups && !levels.includes(group))
      .map((group) => `${what} has the group ${group}, which is not one of its levels.`),
    ...grouped
      .flatMap((table) => findTableFaults(withoutOwn(table), {...release, tables: grouped}, true))
      .map((fault) => `${what}: ${fault}`)
  ];
}

/** A table without what is said of its rows by the study's own groups. */
function withoutOwn(table: ReleasedTable): ReleasedTable {
  const {nobody: _nobody, ...shared} = table;
  return {...shared, coarser: []};
}
