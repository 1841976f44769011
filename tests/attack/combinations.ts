import type {TableLink} from "../../src/model/release.js";
import type {Row} from "../../src/model/row.js";
import {
  isLinked,
  type KnownTable,
  nameByValues,
  type Publication,
  placeColumns,
  setName
} from "./published.js";

/**
 * The sets of patients that rows count. Each set is written as the basic sets that its patients are all in: itself, if it is
 * a basic one, and what includes it. A row with two supersets, neither within the other, counts those in both of them.
 */
export type Sets = {
  /** The basic sets of each row, by the name of its set. */
  needs: Map<string, readonly number[]>;
  /** The basic sets that each basic set is within, itself among them and last. */
  within: Array<readonly number[]>;
  levels: LevelRule[];
};

/** What is known of the levels of a dimension at one place, such as the informants of one route. */
type LevelRule = {
  /** The basic sets of those whom the levels are of. */
  among: readonly number[];
  /** The basic sets of each level. */
  levels: ReadonlyArray<readonly number[]>;
  /** How many levels each of them has, at least and at most. */
  least: number;
  most: number;
  /** The indexes of the levels that nobody has beside another. */
  alone: readonly number[];
};

/** A combination of basic sets that a patient can have. */
export type Combination = ReadonlySet<number>;

/** Reads off what the publications of a study say of the sets behind their rows. */
export function describeSets(publications: readonly Publication[]): Sets {
  const tables = joinTables(publications);
  const sets: Sets = {needs: new Map(), within: [], levels: []};
  for (const table of tables.values()) for (const row of table.rows) nameSet(sets, tables, table, row);
  for (const table of tables.values())
    for (const dimension of levelDimensions(table))
      for (const [place, rows] of placesOf(table, dimension))
        sets.levels.push(describeLevels(sets, tables, {table, dimension, place, rows}));
  return sets;
}

/** The name of the levels together that a table does not list at a place, which are nobody where it lists all. */
export function restName(table: KnownTable, place: string): string {
  return JSON.stringify([table.name, "unlisted", place]);
}

/** The rows at each place of a table, one of each set. A place is the values of the dimensions but the level and age group. */
export function placesOf(table: KnownTable, dimension: string): Map<string, Row[]> {
  const places = new Map<string, Map<string, Row>>();
  for (const row of table.rows) {
    const place = placeOf(table, dimension, row);
    const rows = places.get(place) ?? new Map<string, Row>();
    places.set(place, rows.set(setName(table, row), row));
  }
  return new Map([...places].map(([place, rows]) => [place, [...rows.values()]]));
}

/** Whether a table leaves out levels at a place. */
export function isUnlisted(table: KnownTable, dimension: string, place: string): boolean {
  return table.unlisted.some((values) => placeOf(table, dimension, values) === place);
}

/** Whether a table leaves out levels at a place, none of which another of the tables names. */
export function hasUnnamed(
  table: KnownTable,
  tables: readonly KnownTable[],
  dimension: string,
  place: string
): boolean {
  const levelsOf = (one: KnownTable) =>
    (placesOf(one, dimension).get(place) ?? []).map((row) => setName(one, row));
  const listed = levelsOf(table);
  const named = tables.filter(({name}) => name === table.name).flatMap(levelsOf);
  return isUnlisted(table, dimension, place) && named.every((level) => listed.includes(level));
}

/** The combinations that a patient can have of the basic sets of a part. */
export function listCombinations({within, levels}: Sets, part: readonly number[]): Combination[] {
  const here = new Set(part);
  const rules = levels.filter((rule) => rule.levels.some((sets) => here.has(sets.at(-1) ?? -1)));
  const found: Combination[] = [];
  const extend = (index: number, has: Combination) => {
    if (rules.some((rule) => isTooMuch(rule, has))) return;
    const next = part[index];
    if (next === undefined) {
      if (rules.every((rule) => isEnough(rule, has))) found.push(has);
      return;
    }
    extend(index + 1, has);
    const isPossible = within[next]?.every((one) => one === next || has.has(one));
    if (isPossible) extend(index + 1, new Set([...has, next]));
  };
  extend(0, new Set());
  return found;
}

/** The basic sets in parts that no row and no rule links. One part tells nothing of another. */
export function separateParts({needs, within, levels}: Sets): number[][] {
  const part = within.map((_, index) => index);
  const join = (sets: readonly number[]) => {
    const joined = new Set(sets.map((one) => part[one]));
    const first = Math.min(...sets.map((one) => part[one] ?? one));
    part.forEach((one, index) => {
      if (joined.has(one)) part[index] = first;
    });
  };
  for (const sets of needs.values()) join(sets);
  for (const rule of levels) join([...rule.among, ...rule.levels.flat()]);
  return [...new Set(part)].map((one) => part.flatMap((other, index) => (other === one ? [index] : [])));
}

function isTooMuch({levels, most, alone}: LevelRule, has: Combination): boolean {
  const held = levels.flatMap((sets, index) => (sets.every((one) => has.has(one)) ? [index] : []));
  return held.length > most || (held.length > 1 && held.some((index) => alone.includes(index)));
}

function isEnough({among, levels, least}: LevelRule, has: Combination): boolean {
  if (!among.every((one) => has.has(one))) return true;
  return levels.filter((sets) => sets.every((one) => has.has(one))).length >= least;
}

/** The tables of all publications, each with the rows that any of them lists, and what any says of its levels. */
function joinTables(publications: readonly Publication[]): Map<string, KnownTable> {
  const joined = new Map<string, KnownTable>();
  const tables = publications.flatMap((publication) => publication.tables);
  for (const table of tables) {
    const {rows = [], unlisted = [], alone = {}} = joined.get(table.name) ?? {};
    const level = table.partition ?? table.covers;
    const unnamed = table.unlisted.filter(
      (values) => level !== null && hasUnnamed(table, tables, level, placeOf(table, level, values))
    );
    const dimensions = Object.keys({...alone, ...table.alone});
    const levels = (dimension: string) => [...(alone[dimension] ?? []), ...(table.alone?.[dimension] ?? [])];
    joined.set(table.name, {
      ...table,
      rows: [...rows, ...table.rows],
      unlisted: [...unlisted, ...unnamed],
      alone: Object.fromEntries(dimensions.map((dimension) => [dimension, levels(dimension)]))
    });
  }
  return joined;
}

/** Names the set of a row, and first those that its links lead to. Gives its basic sets. */
function nameSet(
  sets: Sets,
  tables: ReadonlyMap<string, KnownTable>,
  table: KnownTable,
  row: Row
): readonly number[] {
  const name = setName(table, row);
  const known = sets.needs.get(name);
  if (known) return known;
  const links = table.denominator ? [table.denominator, ...table.within] : [];
  const supersets = links.map((link) => linkedSets(sets, tables, row, link));
  const union = [...new Set(supersets.flat())].sort((a, b) => a - b);
  const isIntersection = supersets.every(({length}) => length < union.length);
  const needed = table.denominator === null || isIntersection ? union : addBasic(sets, union);
  sets.needs.set(name, needed);
  return needed;
}

function addBasic({within}: Sets, supersets: readonly number[]): readonly number[] {
  const sets = [...supersets, within.length];
  within.push(sets);
  return sets;
}

/** The basic sets of what a link leads to: of a row, or where no release lists that, of a set that is known by the link alone. */
function linkedSets(
  sets: Sets,
  tables: ReadonlyMap<string, KnownTable>,
  from: Row,
  link: TableLink
): readonly number[] {
  const table = tables.get(link.table);
  const row = table?.rows.find((each) => isLinked(from, link, each));
  if (table && row) return nameSet(sets, tables, table, row);
  const values = Object.entries(link.on).map(([mine, theirs]) => [theirs, String(from[mine])]);
  const name = nameByValues(link.table, {...Object.fromEntries(values), ...link.where});
  const known = sets.needs.get(name) ?? addBasic(sets, []);
  sets.needs.set(name, known);
  return known;
}

function placeOf(table: KnownTable, dimension: string, values: Row): string {
  const beside = placeColumns(table).filter((column) => column !== dimension);
  return JSON.stringify(beside.map((column) => String(values[column])));
}

function levelDimensions({partition, covers, alone = {}}: KnownTable): string[] {
  const dimensions = [partition, covers, ...Object.keys(alone)];
  return [...new Set(dimensions.filter((dimension) => dimension !== null))];
}

function describeLevels(
  sets: Sets,
  tables: ReadonlyMap<string, KnownTable>,
  {table, dimension, place, rows}: {table: KnownTable; dimension: string; place: string; rows: Row[]}
): LevelRule {
  const [first = {}] = rows;
  const among = table.denominator ? linkedSets(sets, tables, first, table.denominator) : [];
  const levels = rows.map((row) => sets.needs.get(setName(table, row)) ?? []);
  const isPartition = table.partition === dimension;
  const isCovered = isPartition || table.covers === dimension;
  if (isCovered && isUnlisted(table, dimension, place)) {
    const rest = addBasic(sets, among);
    sets.needs.set(restName(table, place), rest);
    levels.push(rest);
  }
  const loners = table.alone?.[dimension] ?? [];
  return {
    among,
    levels,
    least: isCovered ? 1 : 0,
    most: isPartition ? 1 : levels.length,
    alone: rows.flatMap((row, index) => (loners.includes(String(row[dimension])) ? [index] : []))
  };
}
