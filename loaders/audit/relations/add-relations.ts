import type {TableStructure} from "../../../src/model/release.js";
import {type Frame, listsAll, type System} from "../counts/count-system.js";
import {everyone, follow} from "../counts/row-keys.js";
import {addParts, isPart} from "./coarser-levels.js";
import {addCoveredParts} from "./covered-parts.js";
import {addSupersets, denominatorOf, linksOf} from "./supersets.js";

/**
 * Adds to a system what follows from how its tables hang together. Counts that no release lists are made where a listed
 * one depends on them: the other age groups of a row, and the row a link leads to.
 *
 * Where a release says that it leaves out levels, the listed ones of a partition add up to no more than the denominator,
 * the rest being the patients of the others, and listed levels need not cover everybody.
 */
export function addStructure(system: System, frame: Frame): void {
  addCounts(system, frame);
  for (const table of frame.tables.values()) addParts(system, frame, table);
  for (const table of frame.tables.values()) addCoveredParts(system, frame, table);
  addCounts(system, frame); // those that the last two made
  for (const count of system.counts.keys()) {
    addGroups(system, frame, count);
    addSupersets(system, frame, count);
  }
  for (const table of frame.tables.values()) addLevels(system, frame, table);
}

function addCounts(system: System, {tables, groups}: Frame): void {
  for (let count = 0; count < system.counts.length; count += 1) {
    const {table, where} = system.at(count);
    const structure = tables.get(table);
    if (!structure) continue;
    for (const link of linksOf(structure)) system.count(link.table, follow(link, where));
    if (where.age_group === undefined) continue;
    for (const group of groups.keys()) system.count(table, {...where, age_group: group});
  }
}

function addGroups(system: System, {groups, tables}: Frame, count: number): void {
  const {table, where} = system.at(count);
  if (!tables.has(table) || where.age_group !== everyone || groups.size < 2) return;
  const parts = [...groups.keys()].filter((group) => group !== everyone);
  const others = parts.map((group) => system.count(table, {...where, age_group: group}));
  system.relate({terms: [[count, 1], ...others.map((other) => [other, -1] as const)], least: 0, greatest: 0});
}

function addLevels(system: System, frame: Frame, table: TableStructure): void {
  for (const dimension of [table.partition, table.covers]) {
    if (dimension === null) continue;
    for (const levels of levelsOf(system, frame, table, dimension)) {
      const [first = 0] = levels;
      const among = denominatorOf(system, frame, first);
      if (among === undefined) continue;
      const rest = [[among, 1] as const, ...levels.map((level) => [level, -1] as const)];
      const isPartition = dimension === table.partition;
      const least = isPartition ? 0 : Number.NEGATIVE_INFINITY;
      if (listsAll(frame, system.at(first))) system.relate({terms: rest, least, greatest: 0});
      else if (isPartition) {
        const implied = {kind: "unlisted", of: first, among} as const;
        system.relate({terms: rest, least, greatest: Number.POSITIVE_INFINITY, implied});
      }
    }
  }
}

/** The counts of a table that differ in one dimension only, together; those of a coarser level without those of its parts. */
function levelsOf(system: System, frame: Frame, table: TableStructure, dimension: string): number[][] {
  const found = new Map<string, number[]>();
  for (const [count, {table: name, where}] of system.counts.entries()) {
    if (name !== table.name || where[dimension] === undefined) continue;
    if (isPart(system, frame, table, where)) continue;
    const others = table.dimensions.filter((other) => other !== dimension).map((other) => where[other]);
    const key = JSON.stringify(others);
    found.set(key, [...(found.get(key) ?? []), count]);
  }
  return [...found.values()];
}
