import type {TableLink, TableStructure} from "../../../src/model/release.js";
import type {AuditContext, CountSystem} from "../counts/count-system.js";
import {followLink, groupSizesTable} from "../counts/row-keys.js";

/** Adds that each superset of a count, a row that includes its patients, has a rest, and each two have patients in neither. */
export function addSupersets(system: CountSystem, context: AuditContext, count: number): void {
  const supersets = listSupersets(system, context, count);
  const same = findSame(system, context, count);
  if (same !== undefined) equate(system, count, same);
  for (const superset of new Set(supersets)) {
    if (superset === same || superset === count) continue;
    system.addRelation({
      terms: [
        [superset, 1],
        [count, -1]
      ],
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
      subtracted: {kind: "rest", of: count, among: superset}
    });
  }
  for (const [i, a] of supersets.entries()) {
    for (const b of supersets.slice(0, i)) if (a !== b) addNeither(system, context, count, a, b);
  }
}

/** The row that has the patients of a count by design; undefined for most counts. */
export function findSame(system: CountSystem, context: AuditContext, count: number): number | undefined {
  const structure = context.tables.get(system.get(count).table);
  const supersets = listSupersets(system, context, count);
  return supersets.find((superset, i) => areSameByDesign(structure, i, supersets.indexOf(superset)));
}

/** Whether two links by different columns lead to one row: the pair of a theme with itself has the patients of the theme. */
function areSameByDesign(structure: TableStructure | undefined, i: number, j: number): boolean {
  if (!structure || i === j) return false;
  const [a, b] = [listLinks(structure)[i], listLinks(structure)[j]];
  return JSON.stringify(a?.on) !== JSON.stringify(b?.on);
}

/** Adds that two counts are equal. */
function equate(system: CountSystem, count: number, other: number): void {
  system.addRelation({
    terms: [
      [other, 1],
      [count, -1]
    ],
    lower: 0,
    upper: 0
  });
}

/** Adds the patients in neither of two supersets of a count. */
function addNeither(system: CountSystem, context: AuditContext, count: number, a: number, b: number): void {
  if (findAncestors(system, context, a).has(b) || findAncestors(system, context, b).has(a)) return;
  const common = findCommonSuperset(system, context, a, b);
  if (common === undefined || common === a || common === b) return;
  system.addRelation({
    terms: [
      [common, 1],
      [a, -1],
      [b, -1],
      [count, 1]
    ],
    lower: 0,
    upper: Number.POSITIVE_INFINITY,
    subtracted: {kind: "neither", of: count, among: common}
  });
}

/** The group that two supersets are taken from: their shared denominator, or the sample. */
function findCommonSuperset(
  system: CountSystem,
  context: AuditContext,
  a: number,
  b: number
): number | undefined {
  const [ofA, ofB] = [a, b].map((count) => findDenominator(system, context, count));
  if (ofA !== undefined && ofA === ofB) return ofA;
  const group = system.get(a).where.group;
  return group === undefined ? undefined : system.find(groupSizesTable, {group});
}

/** The denominator of a count; undefined where its table is in no release. */
export function findDenominator(
  system: CountSystem,
  {tables}: AuditContext,
  count: number
): number | undefined {
  const {table, where} = system.get(count);
  const link = tables.get(table)?.denominator;
  return link ? system.find(link.table, followLink(link, where)) : undefined;
}

/** The rows that the links of a count lead to, in the order of the links. */
export function listSupersets(system: CountSystem, {tables}: AuditContext, count: number): number[] {
  const {table, where} = system.get(count);
  const structure = tables.get(table);
  if (!structure) return [];
  return listLinks(structure).map((link) => system.findOrAdd(link.table, followLink(link, where)));
}

/** The rows that include a row: those that its links lead to, and those that theirs do. */
export function findAncestors(system: CountSystem, context: AuditContext, count: number): Set<number> {
  const ancestors = new Set<number>();
  const open = [count];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const superset of listSupersets(system, context, next)) {
      if (ancestors.has(superset)) continue;
      ancestors.add(superset);
      open.push(superset);
    }
  }
  return ancestors;
}

/** The links of a table, the denominator first. */
export function listLinks({denominator, within}: TableStructure): TableLink[] {
  return denominator ? [denominator, ...within] : within;
}
