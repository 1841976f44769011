import type {Release} from "../../../src/model/release.js";
import type {ReleaseRules} from "../../../src/model/study.js";
import {formatCount, type RowKey} from "../counts/count-system.js";
import {getRoundingSlack, getRowKey} from "../counts/row-keys.js";

/** Whether two releases can be of the same patients: no number that both publish differs by more than their rounding. */
export function haveSamePatients(release: Release, earlier: Release): boolean {
  return listSharedRows(release, earlier).every(({by, slack}) => by <= slack);
}

/** A sentence for each number that differs from an earlier release of other patients by so few that it gives them away. */
export function findSmallDifferences(
  release: Release,
  earlier: Release,
  {threshold}: ReleaseRules
): string[] {
  return listSharedRows(release, earlier)
    .filter(({by}) => by > 0 && by < threshold)
    .map(({row}) => `${row} differs from an earlier release by few patients.`);
}

/** The rows with a number in both releases: by how much they differ, and by how much rounding can make them differ. */
function listSharedRows(release: Release, earlier: Release): Array<{row: string; by: number; slack: number}> {
  const before = listReleasedNumbers(earlier);
  return [...listReleasedNumbers(release)].flatMap(([row, {value, slack}]) => {
    const other = before.get(row);
    if (!other) return [];
    const by = Math.abs(value - other.value);
    return [{row, by, slack: slack === other.slack ? 0 : slack + other.slack}];
  });
}

function listReleasedNumbers(release: Release): Map<string, {value: number; slack: number}> {
  const numbers = new Map<string, {value: number; slack: number}>();
  for (const table of release.tables) {
    for (const row of table.rows) {
      if (typeof row.patients !== "number") continue;
      const name = formatCount({table: table.name, where: sortKey(getRowKey(table, row))});
      numbers.set(name, {value: row.patients, slack: getRoundingSlack(release, table.name)});
    }
  }
  return numbers;
}

/** The same row has the same name in both releases, in whatever order their dimensions are. */
function sortKey(where: RowKey): RowKey {
  return Object.fromEntries(Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1)));
}
