import type {CoarserLevel, TableStructure} from "../../../src/model/release.js";
import {rowMatches} from "../../../src/model/row.js";
import type {AuditContext, CountSystem, CountTerm} from "../counts/count-system.js";
import type {RowKey} from "../counts/row-keys.js";

/**
 * Adds the parts of coarser levels that others know by name. They add up to the level or, where it has other parts, to less
 * or equal, the rest being the patients of these.
 */
export function addCoarserParts(system: CountSystem, {coarser}: AuditContext, table: TableStructure): void {
  for (const {partition, one} of listCoarserLevels(table, coarser.get(table.name))) {
    const whole = {...one.where, [partition]: one.level};
    for (const [count, {table: name, where}] of [...system.counts.entries()]) {
      if (name !== table.name || !rowMatches(where, whole)) continue;
      const parts = one.of.map((level) => system.findOrAdd(name, {...where, [partition]: level}));
      const terms: CountTerm[] = [[count, 1], ...parts.map((part): CountTerm => [part, -1])];
      if (one.complete) system.addRelation({terms, lower: 0, upper: 0});
      const [of] = parts;
      if (!one.complete && of !== undefined) {
        const subtracted = {kind: "unlisted", of, among: count} as const;
        system.addRelation({terms, lower: 0, upper: Number.POSITIVE_INFINITY, subtracted});
      }
      for (const part of one.of.length > 1 ? parts : []) addRest(system, count, part);
    }
  }
}

/** Adds the rest of a level without one of its parts. */
function addRest(system: CountSystem, count: number, part: number): void {
  const terms: CountTerm[] = [
    [count, 1],
    [part, -1]
  ];
  const subtracted = {kind: "rest", of: part, among: count} as const;
  system.addRelation({terms, lower: 0, upper: Number.POSITIVE_INFINITY, subtracted});
}

/** Whether a row is of a part of a coarser level in the system. The level then stands for it in its table. */
export function isCoarserPart(
  system: CountSystem,
  {coarser}: AuditContext,
  table: TableStructure,
  where: RowKey
): boolean {
  return listCoarserLevels(table, coarser.get(table.name)).some(
    ({partition, one}) =>
      one.of.includes(where[partition] ?? "") &&
      rowMatches(where, one.where) &&
      system.find(table.name, {...where, [partition]: one.level}) !== undefined
  );
}

/** The coarser levels of a table with its partition; none where it has no partition. */
function listCoarserLevels({partition}: TableStructure, coarser: readonly CoarserLevel[] = []) {
  return partition === null ? [] : coarser.map((one) => ({partition, one}));
}
