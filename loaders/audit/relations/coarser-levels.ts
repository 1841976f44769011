import type {CoarserLevel, TableStructure} from "../../../src/model/release.js";
import {rowMatches} from "../../../src/model/row.js";
import type {Frame, System, Term, Where} from "../counts/count-system.js";

/**
 * Adds the parts of coarser levels that are known by name: they add up to the level or, where it has other parts, to no
 * more, and what is left are the patients of these.
 */
export function addParts(system: System, {coarser}: Frame, table: TableStructure): void {
  for (const {partition, one} of ofPartition(table, coarser.get(table.name))) {
    const whole = {...one.where, [partition]: one.level};
    for (const [count, {table: name, where}] of [...system.counts.entries()]) {
      if (name !== table.name || !rowMatches(where, whole)) continue;
      const parts = one.of.map((level) => system.count(name, {...where, [partition]: level}));
      const terms: Term[] = [[count, 1], ...parts.map((part): Term => [part, -1])];
      if (one.complete) system.relate({terms, least: 0, greatest: 0});
      const [of] = parts;
      if (!one.complete && of !== undefined) {
        const implied = {kind: "unlisted", of, among: count} as const;
        system.relate({terms, least: 0, greatest: Number.POSITIVE_INFINITY, implied});
      }
      for (const part of one.of.length > 1 ? parts : []) addRest(system, count, part);
    }
  }
}

/** The rest of a level without one of its parts. */
function addRest(system: System, count: number, part: number): void {
  const terms: Term[] = [
    [count, 1],
    [part, -1]
  ];
  const implied = {kind: "rest", of: part, among: count} as const;
  system.relate({terms, least: 0, greatest: Number.POSITIVE_INFINITY, implied});
}

/** Whether a row is of a part of a coarser level that there is, so that the level stands for it in its table. */
export function isPart(system: System, {coarser}: Frame, table: TableStructure, where: Where): boolean {
  return ofPartition(table, coarser.get(table.name)).some(
    ({partition, one}) =>
      one.of.includes(where[partition] ?? "") &&
      rowMatches(where, one.where) &&
      system.find(table.name, {...where, [partition]: one.level}) !== undefined
  );
}

function ofPartition({partition}: TableStructure, coarser: readonly CoarserLevel[] = []) {
  return partition === null ? [] : coarser.map((one) => ({partition, one}));
}
