import type {TableLink, TableStructure} from "../../../src/model/release.js";
import {
  type AuditContext,
  type CountSystem,
  type CountTerm,
  listsAllLevels,
  type RowKey
} from "../counts/count-system.js";
import {followLink} from "../counts/row-keys.js";
import {findDenominator} from "./supersets.js";

/**
 * Adds what follows where each patient of a table's denominators has one level or more, as each has a route: the patients of
 * a theme by route are all patients of the theme, some of them counted twice; and the patients without the theme by route
 * are all patients without it.
 */
export function addCoveredParts(system: CountSystem, context: AuditContext, table: TableStructure): void {
  const among = context.tables.get(table.denominator?.table ?? "");
  const level = among?.covers ?? among?.partition;
  if (!among || !level || !table.denominator) return;
  const column = findColumn(table.denominator, level);
  if (column === undefined) return;
  for (const link of table.within.filter(({on}) => !(column in on))) {
    for (const where of listRowsBeside(system, table, column))
      addCoveredSums(system, context, table, {link, column, level, where});
  }
}

/** A link, the level that it covers, the column of the table with that level, and the values beside it. */
type CoveredPlace = {link: TableLink; column: string; level: string; where: RowKey};

function addCoveredSums(
  system: CountSystem,
  context: AuditContext,
  table: TableStructure,
  {link, column, level, where}: CoveredPlace
): void {
  const {denominator} = table;
  const superset = system.find(link.table, followLink(link, where));
  if (superset === undefined || !denominator) return;
  const groups = [...system.counts.entries()].filter(
    ([, {table: name, where: key}]) =>
      name === denominator.table && hasValues(key, followLink(denominator, where), level)
  );
  const [first] = groups;
  const all = first && findDenominator(system, context, first[0]);
  if (!first || all === undefined || all !== findDenominator(system, context, superset)) return;
  if (!listsAllLevels(context, first[1])) return;
  const parts = groups.map(([group, {where: key}]) => ({
    group,
    part: system.findOrAdd(table.name, {...where, [column]: String(key[level])})
  }));
  const inside = parts.map(({part}): CountTerm => [part, 1]);
  const outside = parts.flatMap(({group, part}): CountTerm[] => [
    [group, 1],
    [part, -1]
  ]);
  const upper = Number.POSITIVE_INFINITY;
  system.addRelation({terms: [...inside, [superset, -1]], lower: 0, upper});
  system.addRelation({terms: [...outside, [all, -1], [superset, 1]], lower: 0, upper});
}

/** The column of a table that has the level of the linked one. */
function findColumn({on}: TableLink, level: string): string | undefined {
  return Object.entries(on).find(([, theirs]) => theirs === level)?.[0];
}

/** The keys of a table's rows without one column, each once. */
function listRowsBeside(system: CountSystem, table: TableStructure, column: string): RowKey[] {
  const keys = new Map<string, RowKey>();
  for (const {table: name, where} of system.counts) {
    if (name !== table.name) continue;
    const {[column]: _, ...rest} = where;
    keys.set(JSON.stringify(rest), rest);
  }
  return [...keys.values()];
}

/** Whether a row has some values, whatever its level. */
function hasValues(key: RowKey, wanted: RowKey, level: string): boolean {
  return Object.entries(wanted).every(([name, value]) => name === level || key[name] === value);
}
