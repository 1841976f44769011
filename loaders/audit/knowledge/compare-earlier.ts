import type {Release} from "../../../src/model/release.js";
import type {ReleaseRules} from "../../../src/model/study.js";
import {nameOf} from "../counts/count-system.js";
import {slackOf, whereOf} from "../counts/row-keys.js";

/** Whether two releases can be of the same patients: no number that both publish differs by more than they are rounded. */
export function areSamePatients(release: Release, earlier: Release): boolean {
  return shared(release, earlier).every(({by, slack}) => by <= slack);
}

/**
 * Where a release of other patients than an earlier one gives away those who came or went: numbers that differ by few.
 */
export function differenceFaults(release: Release, earlier: Release, {threshold}: ReleaseRules): string[] {
  return shared(release, earlier)
    .filter(({by}) => by > 0 && by < threshold)
    .map(({row}) => `${row} differs from an earlier release by few patients.`);
}

function shared(release: Release, earlier: Release): Array<{row: string; by: number; slack: number}> {
  const before = numbersOf(earlier);
  return [...numbersOf(release)].flatMap(([row, {value, slack}]) => {
    const other = before.get(row);
    return other
      ? [{row, by: Math.abs(value - other.value), slack: slack === other.slack ? 0 : slack + other.slack}]
      : [];
  });
}

function numbersOf(release: Release): Map<string, {value: number; slack: number}> {
  const found = new Map<string, {value: number; slack: number}>();
  for (const table of release.tables) {
    for (const row of table.rows) {
      if (typeof row.patients !== "number") continue;
      const name = nameOf({table: table.name, where: sorted(whereOf(table, row))});
      found.set(name, {value: row.patients, slack: slackOf(release, table.name)});
    }
  }
  return found;
}

/** The same row has the same name in both, in whatever order their dimensions stand. */
function sorted(where: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1)));
}
