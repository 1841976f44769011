import type { CoarserLevel, Release, ReleasedTable, TableStructure } from "../../../src/model/release.js";
import type { Where } from "../counts/count-system.js";



/** The tables of several releases, each as the first of them describes it. */
export function structures(releases: readonly Release[]): Map<string, TableStructure> {
  const found = new Map<string, ReleasedTable>();
  for (const table of releases.flatMap(({tables}) => tables)) {
    if (!found.has(table.name)) found.set(table.name, table);
  }
  return found;
}

/** Where several releases together leave levels out: what is listed in one of them is known. */
export function unlistedIn(releases: readonly Release[]): Map<string, Where[]> {
  const [first, ...others] = releases.map(
    ({tables}) => new Map(tables.map(({name, unlisted}) => [name, unlisted] as const))
  );
  const found = new Map<string, Where[]>(first);
  for (const other of others) {
    for (const [table, places] of other) {
      const known = found.get(table);
      const keys = new Set(places.map((place) => JSON.stringify(place)));
      found.set(table, known ? known.filter((place) => keys.has(JSON.stringify(place))) : places);
    }
  }
  return found;
}

/** What the releases of each table put together. */
export function coarserIn(releases: readonly Release[]): Map<string, CoarserLevel[]> {
  const found = new Map<string, CoarserLevel[]>();
  for (const {name, coarser} of releases.flatMap(({tables}) => tables)) {
    found.set(name, [...(found.get(name) ?? []), ...coarser]);
  }
  return found;
}

