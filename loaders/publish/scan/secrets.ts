import type {DuckDBConnection} from "@duckdb/node-api";
import type {Release} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import {findUnnamedLevels} from "../../release/gate/named-levels.js";
import type {Policy} from "../../release/policy/disclosure-policy.js";

/** What must be nowhere in a site for release. */
export type Secrets = {
  /** Identifiers of patients and excerpts, coders and authors of memos, as they stand in the extract. */
  names: string[];
  /** The texts of the excerpts and of the memos. */
  texts: string[];
  /** Levels and codes without a released number. */
  levels: string[];
};

/** Collects from an extract what its release must not hold. */
export async function collectSecrets(
  connection: DuckDBConnection,
  queries: ReadonlyMap<string, readonly Row[]>,
  policy: Pick<Policy, "tables">,
  release: Release
): Promise<Secrets> {
  const column = async (sql: string) => {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRows().map(([value]) => String(value));
  };
  return {
    names: await column(
      "SELECT patient_id FROM patients UNION SELECT excerpt_id FROM excerpts UNION SELECT coder FROM codings UNION SELECT coder FROM readings UNION SELECT author FROM memos WHERE author IS NOT NULL ORDER BY 1"
    ),
    texts: await column(
      "SELECT text FROM excerpts WHERE text IS NOT NULL UNION ALL SELECT text FROM memos UNION ALL SELECT title FROM memos WHERE title IS NOT NULL ORDER BY 1"
    ),
    levels: findUnnamedLevels(queries, policy, release)
  };
}
