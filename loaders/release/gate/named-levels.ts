import type {Release, ReleasedTable} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import type {Policy} from "../policy/disclosure-policy.js";

/** The levels and codes that the tables of a policy count, refused ones too, and that a release names nowhere, not even in print. */
export function findUnnamedLevels(
  queries: ReadonlyMap<string, readonly Row[]>,
  {tables}: Pick<Policy, "tables">,
  release: Release
): string[] {
  const named = findNamedLevels(release.tables);
  const inRows = [...release.tables.flatMap(({rows}) => rows), ...release.codebook, ...release.reported];
  const coarserParts = release.tables.flatMap(({coarser}) => coarser.flatMap(({of}) => of));
  const present = new Set<unknown>([...inRows.flatMap((row) => Object.values(row)), ...coarserParts]);
  const values = tables.flatMap((table) =>
    (queries.get(table.name) ?? [])
      .filter((row) => !listLevels(table, row).every((level) => named.has(level)))
      .flatMap((row) => [...table.dimensions, ...table.labels].map((column) => row[column]))
  );
  const codes = (queries.get("codebook") ?? [])
    .filter(({code}) => !named.has(String(code)))
    .flatMap(({code, label}) => [code, label]);
  return [...new Set([...values, ...codes])]
    .filter((value) => value !== null && !present.has(value))
    .map(String)
    .sort();
}

/**
 * The levels that a row names. Where each patient has one level, as of sex, a level has a meaning only together with the other
 * dimensions; elsewhere it is a code, which is the same in every table.
 */
export function listLevels(
  {dimensions, partition}: Pick<ReleasedTable, "dimensions" | "partition">,
  row: Row
): string[] {
  const values = dimensions.filter((column) => column !== "group").map((column) => String(row[column]));
  return partition === null ? values : [JSON.stringify(values)];
}

/** The levels that a released number names. */
export function findNamedLevels(tables: readonly ReleasedTable[]): Set<string> {
  return new Set(
    tables.flatMap((table) =>
      table.rows.filter(({patients}) => patients !== null).flatMap((row) => listLevels(table, row))
    )
  );
}
