import type {Release, ReleasedGrouping} from "../../../src/model/release.js";
import type {AuditContext, LevelsOfGroups} from "../counts/count-system.js";
import {allGroups, groupSizesTable, nameCrossing, nameLevel} from "../counts/row-keys.js";

/** Groups by one characteristic, of which each patient is in one; the own groups of a study need not be a characteristic. */
type Partition = {variable: string | undefined; groups: Array<{name: string; level: string}>};

/** With more rows of those who are in several sets, in each of the groups together, combinations are too many. */
const mostTogether = 100;

/** A release whose tables have the rows of its further groupings too, each with a group's name of its own. */
export function joinGroupings(release: Release): Release {
  const tables = release.tables.map((table) => ({
    ...table,
    rows: [
      ...table.rows,
      ...(release.groupings ?? []).flatMap(({by, tables: grouped}) =>
        grouped
          .filter(({name}) => name === table.name)
          .flatMap(({rows}) => rows.map((row) => ({...row, group: nameGroupOf(by, String(row.group))})))
      )
    ]
  }));
  return {...release, tables};
}

/**
 * Adds the groups of further groupings. They are of the same patients: those who are in a group of each grouping together make
 * up every group. So a number by sex limits one by age group.
 * @param sizes the sizes of the study's own groups
 * @param sums what the study's own groups are together
 */
export function crossGroups(
  {study, tables, groupings = []}: Release,
  sizes: AuditContext["groups"],
  sums: AuditContext["sums"]
): Pick<AuditContext, "groups" | "sums" | "levels" | "further"> {
  if (groupings.length === 0)
    return {groups: sizes, sums, levels: new Map(), further: {tables: new Set(), isExact: true}};
  const own = [...sizes.keys()].filter((group) => group !== allGroups);
  const isUnlisted = (by: string) =>
    tables.some(({unlisted}) => unlisted.some(({variable}) => variable === by));
  const further = groupings.map((grouping) => listGroups(grouping, isUnlisted(grouping.by)));
  const partitions: Partition[] = [
    ...(own.length > 0
      ? [{variable: study.groups?.field, groups: own.map((level) => ({name: level, level}))}]
      : []),
    ...further
  ];
  const crossings = crossAll(partitions);
  const crossed = crossings.map((groups) => nameCrossing(groups.map(({name}) => name)));
  const partsOf = (name: string) =>
    crossed.filter((_, index) => crossings[index]?.some((group) => group.name === name));
  const all = sizes.get(allGroups) ?? 0;
  const names = partitions.length > 1 ? [...namesOf(further), ...crossed] : namesOf(further);
  const isOnlyPartition = partitions.length === 1;
  const grouped = new Set(groupings.flatMap((grouping) => grouping.tables.map(({name}) => name)));
  const together = tables.filter(({name}) => !grouped.has(name)).flatMap(({rows}) => rows);
  return {
    further: {tables: grouped, isExact: (together.length / sizes.size) * crossings.length <= mostTogether},
    groups: new Map([...sizes, ...names.map((name) => [name, all] as const)]),
    sums: [
      ...sums,
      ...(own.length === 0 ? [{whole: allGroups, parts: namesOf(further.slice(0, 1))}] : []),
      ...(isOnlyPartition ? [] : namesOf(partitions).map((name) => ({whole: name, parts: partsOf(name)})))
    ],
    levels: levelsOf(partitions, isOnlyPartition ? [] : crossings)
  };
}

function nameGroupOf(by: string, level: string): string {
  return level === allGroups ? level : nameLevel(by, level);
}

/** The groups of a further grouping; one more, of the levels that the release does not list, where it leaves any out. */
function listGroups({by, tables}: ReleasedGrouping, isUnlisted: boolean): Partition {
  const sizes = tables.find(({name}) => name === groupSizesTable)?.rows ?? [];
  const levels = sizes.map(({group}) => String(group)).filter((level) => level !== allGroups);
  const groups = levels.map((level) => ({name: nameLevel(by, level), level}));
  const rest = nameLevel(by, null);
  return {variable: by, groups: isUnlisted ? [...groups, {name: rest, level: rest}] : groups};
}

function namesOf(partitions: readonly Partition[]): string[] {
  return partitions.flatMap(({groups}) => groups.map(({name}) => name));
}

/** Every way to be in one group of each partition. */
function crossAll(partitions: readonly Partition[]): Array<Partition["groups"]> {
  return partitions.reduce<Array<Partition["groups"]>>(
    (crossings, {groups}) => crossings.flatMap((crossing) => groups.map((group) => [...crossing, group])),
    [[]]
  );
}

function levelsOf(
  partitions: readonly Partition[],
  crossings: ReadonlyArray<Partition["groups"]>
): LevelsOfGroups {
  const pick = (groups: ReadonlyArray<{variable: string | undefined; level: string}>) =>
    Object.fromEntries(groups.flatMap(({variable, level}) => (variable ? [[variable, level]] : [])));
  return new Map([
    ...partitions.flatMap(({variable, groups}) =>
      groups.map(({name, level}) => [name, pick([{variable, level}])] as const)
    ),
    ...crossings.map(
      (groups) =>
        [
          nameCrossing(groups.map(({name}) => name)),
          pick(groups.map(({level}, index) => ({variable: partitions[index]?.variable, level})))
        ] as const
    )
  ]);
}
