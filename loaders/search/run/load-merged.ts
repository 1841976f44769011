import type {DuckDBConnection} from "@duckdb/node-api";
import {quoteLiteral} from "../../disk/duckdb.js";
import type {Strategy} from "../strategy/strategy.js";

/** Makes the tables `terms` and `rules` of a strategy, in its order. */
export async function loadStrategy(connection: DuckDBConnection, {concepts, rules}: Strategy): Promise<void> {
  const terms = concepts.flatMap(({concept, label, terms}) =>
    terms.map(({term, written, reason}) => [concept, label, term, written, reason])
  );
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE terms AS
SELECT * FROM (VALUES
${terms.map((row, index) => `  (${row.map(quoteLiteral).join(", ")}, ${index + 1}::INTEGER)`).join(",\n")}
) AS terms (concept, concept_label, term, pattern, reason, position)`
  );
  const rows = rules.flatMap(({rule, label, concepts: all, scope}, index) =>
    all.map(
      (concept, place) =>
        `  (${[rule, label, concept, scope].map(quoteLiteral).join(", ")}, ${index}, ${place})`
    )
  );
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE rules AS
SELECT * FROM (VALUES
${rows.join(",\n")}
) AS rules (rule, label, concept, scope, position, concept_position)`
  );
}
