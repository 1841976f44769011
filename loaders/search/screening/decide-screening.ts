import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {selectRows} from "../../disk/duckdb.js";
import {siteSource} from "../../disk/paths.js";

/** What a reviewer can decide on a person. */
export const screeningDecisions = ["included", "excluded"] as const;

/** What a reviewer decided on a person. */
export type ScreeningDecision = (typeof screeningDecisions)[number];

/** One row of `screening.csv`: what one reviewer decided on one person. A person has at most one row a reviewer. */
export interface ScreeningRow {
  readonly person_id: string;
  readonly reviewer: string;
  readonly decision: ScreeningDecision;
  /** Never null where the person is excluded. */
  readonly reason: string | null;
}

/** What became of a person whom somebody screened. */
export interface ScreeningOutcome {
  readonly person: string;
  readonly outcome: ScreeningDecision | "awaiting agreement";
  /** Why the person is excluded; null for all others. */
  readonly reason: string | null;
  /** Whether the row `consensus` decides against what all other reviewers agree on. */
  readonly overruled: boolean;
}

/**
 * The outcome for each screened person, in the order of their ids, as the view `decided` of the analysis has it.
 * @param connection has the table `screening`
 */
export async function decideScreening(connection: DuckDBConnection): Promise<ScreeningOutcome[]> {
  await connection.run(await readFile(join(siteSource, "queries", "views", "decided.sql"), "utf8"));
  return selectRows<ScreeningOutcome>(
    connection,
    `SELECT
  person_id AS person,
  coalesce(decision, 'awaiting agreement') AS outcome,
  CASE decision WHEN 'excluded' THEN reason END AS reason,
  overruled
FROM decided
ORDER BY person_id`
  );
}
