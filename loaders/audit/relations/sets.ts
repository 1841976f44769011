import type {AuditContext, CountSystem} from "../counts/count-system.js";
import {groupSizesTable} from "../counts/row-keys.js";
import {findAncestors, findSame, listSupersets} from "./supersets.js";

/** For each count the sets all of which its patients are in: none for the sample, one for most rows, two for a pair of themes. */
export type SetsOfCount = ReadonlyMap<number, readonly number[]>;

/**
 * Finds of which sets each count is. A row within one other row only is a set of its own. A row within several, none of which
 * includes another, counts the patients who are in all of them. The pair of a theme with itself is the theme.
 */
export function listSets(system: CountSystem, context: AuditContext): SetsOfCount {
  const sets = new Map<number, readonly number[]>();
  const find = (count: number): readonly number[] => {
    const known = sets.get(count);
    if (known) return known;
    sets.set(count, [count]); // in case that links lead back here
    const found = findSets(system, context, count, find);
    sets.set(count, found);
    return found;
  };
  for (const [count, {table}] of system.counts.entries()) if (context.tables.has(table)) find(count);
  return sets;
}

function findSets(
  system: CountSystem,
  context: AuditContext,
  count: number,
  find: (count: number) => readonly number[]
): readonly number[] {
  const {table, where} = system.get(count);
  if (table === groupSizesTable) return [];
  const same = findSame(system, context, count);
  if (same !== undefined && same !== count) return find(same);
  const supersets = [...new Set(listSupersets(system, context, count))];
  const isOfGroup = (other: number) => system.get(other).where.group === where.group;
  const closest = supersets.filter(
    (one) => !supersets.some((other) => other !== one && findAncestors(system, context, other).has(one))
  );
  if (closest.length < 2 || !closest.every(isOfGroup)) return [count];
  return [...new Set(closest.flatMap((one) => [...find(one)]))].sort((a, b) => a - b);
}
