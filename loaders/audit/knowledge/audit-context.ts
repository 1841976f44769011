import type {CoarserLevel, Release, ReleasedTable, TableStructure} from "../../../src/model/release.js";
import type {AuditContext} from "../counts/count-system.js";
import type {RowKey} from "../counts/row-keys.js";

/** Makes the context of an audit from releases, the present one first, and the groups of patients that they are of. */
export function makeAuditContext(
  releases: readonly Release[],
  {groups, sums, levels, further}: Pick<AuditContext, "groups" | "sums" | "levels" | "further">
): AuditContext {
  return {
    tables: listStructures(releases),
    groups,
    sums,
    levels,
    further,
    unlisted: listUnlisted(releases),
    coarser: listCoarser(releases)
  };
}

/** The tables of the releases, each as the first of them describes it, with what the others say of levels that it does not list. */
function listStructures(releases: readonly Release[]): Map<string, TableStructure> {
  const firsts = new Map<string, ReleasedTable>();
  for (const table of releases.flatMap(({tables}) => tables)) {
    const first = firsts.get(table.name);
    firsts.set(table.name, first ? {...first, alone: joinAlone(first, table)} : table);
  }
  return firsts;
}

/** The levels that stand alone by a table, and those by another of its kind that the table does not list. */
function joinAlone(
  {alone: known = {}, rows}: ReleasedTable,
  {alone = {}}: ReleasedTable
): Record<string, string[]> {
  const joined = {...known};
  for (const [dimension, levels] of Object.entries(alone)) {
    const isListed = (level: string) => rows.some((row) => String(row[dimension]) === level);
    const others = levels.filter((level) => !isListed(level));
    joined[dimension] = [...new Set([...(known[dimension] ?? []), ...others])];
  }
  return joined;
}

/** Where every release of a table leaves out levels: a level that one of them lists is known. */
function listUnlisted(releases: readonly Release[]): Map<string, RowKey[]> {
  const [first, ...others] = releases.map(
    ({tables}) => new Map(tables.map(({name, unlisted}) => [name, unlisted] as const))
  );
  const unlisted = new Map<string, RowKey[]>(first);
  for (const other of others) {
    for (const [table, places] of other) {
      const before = unlisted.get(table);
      const keys = new Set(places.map((place) => JSON.stringify(place)));
      unlisted.set(table, before ? before.filter((place) => keys.has(JSON.stringify(place))) : places);
    }
  }
  return unlisted;
}

/** The coarser levels of each table in any release. */
function listCoarser(releases: readonly Release[]): Map<string, CoarserLevel[]> {
  const levels = new Map<string, CoarserLevel[]>();
  for (const {name, coarser} of releases.flatMap(({tables}) => tables))
    levels.set(name, [...(levels.get(name) ?? []), ...coarser]);
  return levels;
}
