import type {TableStructure} from "../../../src/model/release.js";
import type {Frame, System} from "../counts/count-system.js";
import {follow, sizes} from "../counts/row-keys.js";

/** Each count is a part of its supersets, and with two of them leaves those who are in neither. */
export function addSupersets(system: System, frame: Frame, count: number): void {
  const structure = frame.tables.get(system.at(count).table);
  const supersets = supersetsOf(system, frame, count);
  const same = supersets.find((superset, i) => areTwins(structure, i, supersets.indexOf(superset)));
  if (same !== undefined) equate(system, count, same);
  for (const superset of new Set(supersets)) {
    if (superset === same || superset === count) continue;
    system.relate({
      terms: [
        [superset, 1],
        [count, -1]
      ],
      least: 0,
      greatest: Number.POSITIVE_INFINITY,
      implied: {kind: "rest", of: count, among: superset}
    });
  }
  for (const [i, a] of supersets.entries()) {
    for (const b of supersets.slice(0, i)) if (a !== b) addNeither(system, frame, count, a, b);
  }
}

/** A pair of a theme with itself has the patients of the theme: two links by different columns lead to one row. */
function areTwins(structure: TableStructure | undefined, i: number, j: number): boolean {
  if (!structure || i === j) return false;
  const [a, b] = [linksOf(structure)[i], linksOf(structure)[j]];
  return JSON.stringify(a?.on) !== JSON.stringify(b?.on);
}

function equate(system: System, count: number, other: number): void {
  system.relate({
    terms: [
      [other, 1],
      [count, -1]
    ],
    least: 0,
    greatest: 0
  });
}

function addNeither(system: System, frame: Frame, count: number, a: number, b: number): void {
  if (ancestorsOf(system, frame, a).has(b) || ancestorsOf(system, frame, b).has(a)) return;
  const common = commonOf(system, frame, a, b);
  if (common === undefined || common === a || common === b) return;
  system.relate({
    terms: [
      [common, 1],
      [a, -1],
      [b, -1],
      [count, 1]
    ],
    least: 0,
    greatest: Number.POSITIVE_INFINITY,
    implied: {kind: "neither", of: count, among: common}
  });
}

function commonOf(system: System, frame: Frame, a: number, b: number): number | undefined {
  const [ofA, ofB] = [a, b].map((count) => denominatorOf(system, frame, count));
  if (ofA !== undefined && ofA === ofB) return ofA;
  const group = system.at(a).where.age_group;
  return group === undefined ? undefined : system.find(sizes, {age_group: group});
}

/** The row whose patients a count is taken from; undefined where it is of no table that is known. */
export function denominatorOf(system: System, {tables}: Frame, count: number): number | undefined {
  const {table, where} = system.at(count);
  const link = tables.get(table)?.denominator;
  return link ? system.find(link.table, follow(link, where)) : undefined;
}

/** The rows that a link of this row leads to, in the order of the links. */
function supersetsOf(system: System, {tables}: Frame, count: number): number[] {
  const {table, where} = system.at(count);
  const structure = tables.get(table);
  if (!structure) return [];
  return linksOf(structure).map((link) => system.count(link.table, follow(link, where)));
}

function ancestorsOf(system: System, frame: Frame, count: number): Set<number> {
  const found = new Set<number>();
  const open = [count];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const superset of supersetsOf(system, frame, next)) {
      if (found.has(superset)) continue;
      found.add(superset);
      open.push(superset);
    }
  }
  return found;
}

/** The links of a table: the denominator first. */
export function linksOf({denominator, within}: TableStructure) {
  return denominator ? [denominator, ...within] : within;
}
