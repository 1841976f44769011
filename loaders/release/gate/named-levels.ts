import type {Release} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import type {Policy} from "../policy/disclosure-policy.js";
import {levelsOf, namedLevels} from "./withhold.js";

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
