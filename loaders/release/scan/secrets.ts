import type {DuckDBConnection} from "@duckdb/node-api";
import type {Row} from "../../../src/checks/cell.js";
import type {Release} from "../../../src/release/release.js";
import {levelsOf, namedLevels} from "../gate/withhold.js";

/** What must be nowhere in a site for release. */
export type Secrets = {
  /** Identifiers of patients and excerpts, and coders, as they stand in the extract. */
  names: string[];
  /** The texts of the excerpts. */
  texts: string[];
  /** Levels and codes without a released number. */
  levels: string[];
};

/** Collects from an extract what its release must not hold. */
export async function secretsOf(
  connection: DuckDBConnection,
  queries: ReadonlyMap<string, readonly Row[]>,
  release: Release
): Promise<Secrets> {
  const column = async (sql: string) => {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRows().map(([value]) => String(value));
  };
  return {
    names: await column(
      "SELECT patient_id FROM patients UNION SELECT excerpt_id FROM excerpts UNION SELECT coder FROM codings ORDER BY 1"
    ),
    texts: await column("SELECT text FROM excerpts WHERE text IS NOT NULL ORDER BY 1"),
    levels: withoutNumber(queries, release)
  };
}

/** Levels and codes that the tables of a policy count and of which the release has no number; print is public. */
function withoutNumber(queries: ReadonlyMap<string, readonly Row[]>, release: Release): string[] {
  const named = namedLevels(release.tables);
  const shown = new Set<unknown>(
    [...release.tables.flatMap(({rows}) => rows), ...release.codebook, ...release.reported].flatMap((row) =>
      Object.values(row)
    )
  );
  const values = release.tables.flatMap((table) =>
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
