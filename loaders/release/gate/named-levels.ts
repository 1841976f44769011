import type {Release, ReleasedTable} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import type {Policy} from "../policy/disclosure-policy.js";

/** Levels and codes that the tables of a policy count, refused ones too, and of which the release has no number; print is public. */
export function unnamedLevels(
  queries: ReadonlyMap<string, readonly Row[]>,
  {tables}: Pick<Policy, "tables">,
  release: Release
): string[] {
  const named = namedLevels(release.tables);
  const inRows = [...release.tables.flatMap(({rows}) => rows), ...release.codebook, ...release.reported];
  const elsewhere = release.tables.flatMap(({coarser}) => coarser.flatMap(({of}) => of));
  const shown = new Set<unknown>([...inRows.flatMap((row) => Object.values(row)), ...elsewhere]);
  const values = tables.flatMap((table) =>
    (queries.get(table.name) ?? [])
      .filter((row) => !levelsOf(table, row).every((level) => named.has(level)))
      .flatMap((row) => [...table.dimensions, ...table.labels].map((column) => row[column]))
  );
  const codes = (queries.get("codebook") ?? [])
    .filter(({code}) => !named.has(String(code)))
    .flatMap(({code, label}) => [code, label]);
  return [...new Set([...values, ...codes])]
    .filter((value) => value !== null && !shown.has(value))
    .map(String)
    .sort();
}

/**
 * The levels that a row names. Where each patient has one level, as of sex, a level means something together with the
 * other dimensions only; elsewhere it is a code, which is the same in every table.
 */
export function levelsOf(
  {dimensions, partition}: Pick<ReleasedTable, "dimensions" | "partition">,
  row: Row
): string[] {
  const values = dimensions.filter((column) => column !== "age_group").map((column) => String(row[column]));
  return partition === null ? values : [JSON.stringify(values)];
}

/** The levels that a released number names. */
export function namedLevels(tables: readonly ReleasedTable[]): Set<string> {
  return new Set(
    tables.flatMap((table) =>
      table.rows.filter(({patients}) => patients !== null).flatMap((row) => levelsOf(table, row))
    )
  );
}
