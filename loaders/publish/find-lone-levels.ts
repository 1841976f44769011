import type {DuckDBConnection} from "@duckdb/node-api";
import type {LoneLevels} from "../release/gate/lone-levels.js";

/** The levels that each patient has, by dimension. */
const held = {
  route: "SELECT DISTINCT patient_id, route AS level FROM identifications",
  theme: "SELECT DISTINCT patient_id, theme AS level FROM coded WHERE theme IS NOT NULL"
};

/**
 * Finds the routes and the themes that no patient has together with another, where there are others. Those of few patients are left
 * out: they stand alone by chance, and their numbers are withheld.
 * @param least of how many patients a level must be
 */
export async function findLoneLevels(connection: DuckDBConnection, least: number): Promise<LoneLevels> {
  const lone = new Map<string, string[]>();
  for (const [dimension, sql] of Object.entries(held)) {
    const reader = await connection.runAndReadAll(
      `WITH held AS (${sql}),
      counted AS (SELECT patient_id, count(*) AS levels FROM held GROUP BY ALL)
      SELECT level
      FROM held
      JOIN counted USING (patient_id)
      GROUP BY level
      HAVING max(levels) = 1
      AND count(*) >= $1
      AND (SELECT count(DISTINCT level) FROM held) > 1
      ORDER BY level`,
      [least]
    );
    lone.set(
      dimension,
      reader.getRows().map(([level]) => String(level))
    );
  }
  return lone;
}
