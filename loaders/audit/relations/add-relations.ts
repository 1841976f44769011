import type {TableStructure} from "../../../src/model/release.js";
import {
  type AuditContext,
  type CountedRow,
  type CountSystem,
  combinationsTable,
  listsAllLevels
} from "../counts/count-system.js";
import {followLink, groupSizesTable, isSplit} from "../counts/row-keys.js";
import {addCoarserParts, isCoarserPart} from "./coarser-levels.js";
import {addCombinations} from "./combinations.js";
import {addSupersets, findDenominator, listLinks} from "./supersets.js";

/**
 * Adds to a system the relations that follow from the structure of its tables. Adds counts that no release lists where a
 * listed one depends on them: the other groups of a row, and the rows that links lead to.
 *
 * Where a release leaves out levels, the listed levels of a partition add up to the denominator or less, the rest being the
 * patients of the other levels; and listed levels need not cover the denominator.
 * @returns the counts whose bounds may be wider than what can be known
 */
export function addRelations(system: CountSystem, context: AuditContext): number[] {
  addLinkedCounts(system, context);
  for (const table of context.tables.values()) addCoarserParts(system, context, table);
  addLinkedCounts(system, context); // of the counts that the last step added
  for (const count of [...system.counts.keys()]) {
    addGroupSum(system, context, count);
    addSupersets(system, context, count);
  }
  for (const table of context.tables.values()) {
    addLevelSums(system, context, table);
    addAloneLevels(system, context, table);
  }
  const first = system.counts.length;
  const relaxed = addCombinations(system, context);
  for (let count = first; count < system.counts.length; count += 1) addGroupSum(system, context, count);
  return relaxed;
}

/** Adds, for each count, the counts that its links lead to and those of the other groups. */
function addLinkedCounts(system: CountSystem, context: AuditContext): void {
  for (let count = 0; count < system.counts.length; count += 1) {
    const {table, where} = system.get(count);
    const structure = context.tables.get(table);
    if (!structure) continue;
    for (const link of listLinks(structure)) system.findOrAdd(link.table, followLink(link, where));
    if (where.group === undefined) continue;
    for (const group of context.groups.keys()) findInGroup(system, context, {table, where}, group);
  }
}

/** Adds that the groups of a row add up to all, and those of an earlier release and who joined since to those of now. */
function addGroupSum(system: CountSystem, context: AuditContext, count: number): void {
  const {table, where} = system.get(count);
  if (!context.tables.has(table) && table !== combinationsTable) return;
  for (const {parts} of context.sums.filter(({whole}) => whole === where.group)) {
    if (parts.some((group) => isLeftOut(context, table, group))) continue;
    const others = parts.flatMap((group) => findInGroup(system, context, {table, where}, group) ?? []);
    system.addRelation({
      terms: [[count, 1], ...others.map((other) => [other, -1] as const)],
      lower: 0,
      upper: 0
    });
  }
}

/**
 * The count of a row in another group. Where all of the group are of one level of the characteristic that the row is of, as
 * women are of the sex female, it is the size of the group or, for another level, undefined: nobody.
 */
function findInGroup(
  system: CountSystem,
  context: AuditContext,
  {table, where}: CountedRow,
  group: string
): number | undefined {
  if (isLeftOut(context, table, group)) return undefined;
  const {tables, levels} = context;
  const isCharacteristic = tables.get(table)?.partition === "level";
  const level = isCharacteristic ? levels.get(group)?.[where.variable ?? ""] : undefined;
  if (level === undefined) return system.findOrAdd(table, {...where, group});
  return level === where.level ? system.findOrAdd(groupSizesTable, {group}) : undefined;
}

/** Whether a table is not reckoned with in a group: where combinations would be too many, those of further groups have their own tables. */
function isLeftOut({further}: AuditContext, table: string, group: string): boolean {
  return !further.isExact && isSplit({group}) && !further.tables.has(table);
}

/** Adds what the levels of a partition, or of a dimension that covers its denominator, add up to. */
function addLevelSums(system: CountSystem, context: AuditContext, table: TableStructure): void {
  for (const dimension of [table.partition, table.covers]) {
    if (dimension === null) continue;
    for (const levels of groupByLevel(system, context, table, dimension)) {
      const [first = 0] = levels;
      const among = findDenominator(system, context, first);
      if (among === undefined) continue;
      const rest = [[among, 1] as const, ...levels.map((level) => [level, -1] as const)];
      const isPartition = dimension === table.partition;
      const lower = isPartition ? 0 : Number.NEGATIVE_INFINITY;
      if (listsAllLevels(context, system.get(first))) system.addRelation({terms: rest, lower, upper: 0});
      else if (isPartition) {
        const subtracted = {kind: "unlisted", of: first, among} as const;
        system.addRelation({terms: rest, lower, upper: Number.POSITIVE_INFINITY, subtracted});
      }
    }
  }
}

/** Adds that the patients of levels that stand alone, and those of any other level, are so many together as all at most. */
function addAloneLevels(system: CountSystem, context: AuditContext, table: TableStructure): void {
  for (const [dimension, named] of Object.entries(table.alone ?? {})) {
    for (const levels of groupByLevel(system, context, table, dimension)) {
      const isAlone = (count: number) => named.includes(system.get(count).where[dimension] ?? "");
      const alone = levels.filter(isAlone);
      const among = findDenominator(system, context, levels[0] ?? 0);
      if (among === undefined || alone.length === 0) continue;
      const others = levels.filter((count) => !isAlone(count)).map((count) => [count]);
      for (const other of others.length > 0 ? others : [[]]) {
        const parts = [...alone, ...other].map((count) => [count, -1] as const);
        system.addRelation({terms: [[among, 1], ...parts], lower: 0, upper: Number.POSITIVE_INFINITY});
      }
    }
  }
}

/** Groups the counts of a table that differ in one dimension only. A coarser level stands for its parts. */
function groupByLevel(
  system: CountSystem,
  context: AuditContext,
  table: TableStructure,
  dimension: string
): number[][] {
  const groups = new Map<string, number[]>();
  for (const [count, {table: name, where}] of system.counts.entries()) {
    if (name !== table.name || where[dimension] === undefined) continue;
    if (isCoarserPart(system, context, table, where)) continue;
    const others = table.dimensions.filter((other) => other !== dimension).map((other) => where[other]);
    const key = JSON.stringify(others);
    groups.set(key, [...(groups.get(key) ?? []), count]);
  }
  return [...groups.values()];
}
