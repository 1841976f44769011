import type {DuckDBConnection} from "@duckdb/node-api";
import {UserError} from "../../../src/text/errors.js";
import {quoteLiteral} from "../../disk/duckdb.js";
import type {Partition, Register} from "../register/register-contract.js";
import {compileJudge} from "../sql/compile-search.js";
import type {Strategy} from "../strategy/strategy.js";
import type {FinishedPartition, PartialResults} from "./partial-results.js";

/** The partitions of a register that have been searched, and where their results are. */
export interface FinishedResults {
  readonly connection: DuckDBConnection;
  readonly register: Register;
  readonly strategy: Strategy;
  readonly partial: PartialResults;
  readonly finished: readonly FinishedPartition[];
}

/** Makes the tables `all_hits`, `identities` and `searched` from the results of the finished partitions. */
export async function loadFinished({
  connection,
  register,
  strategy,
  partial,
  finished
}: FinishedResults): Promise<void> {
  const partitions = new Map(register.partitions.map((partition) => [partition.name, partition]));
  const done = finished.map(({name}) => partial.files(partitions.get(name) as Partition));
  const list = (paths: string[]) => `read_parquet([${paths.map(quoteLiteral).join(", ")}])`;
  const hits = done.length === 0 ? `(${noHits})` : list(done.map(({hits}) => hits));
  const identities = done.length === 0 ? `(${noIdentities})` : list(done.map(({documents}) => documents));
  await connection.run(`CREATE OR REPLACE TEMP VIEW around AS SELECT * FROM ${hits}`);
  for (const {sql} of compileJudge(strategy)) await connection.run(sql);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE all_hits AS
SELECT DISTINCT *
FROM hits
ORDER BY person_id, document_id, start, term, length, concept, context, snippet, date, document_type`
  );
  await connection.run(`CREATE OR REPLACE TEMP VIEW identities AS SELECT * FROM ${identities}`);
  const sum = (key: "documents" | "nameless" | "characters") =>
    finished.reduce((total, row) => total + row[key], 0);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE searched AS
SELECT ${(["documents", "nameless", "characters"] as const).map((key) => `${quoteLiteral(sum(key))}::BIGINT AS ${key}`).join(", ")}`
  );
}

/** Makes the table `people` of a register. */
export async function loadPeople(connection: DuckDBConnection, register: Register): Promise<void> {
  try {
    await register.openPeople?.(connection);
    await connection.run(`CREATE OR REPLACE TEMP TABLE people AS ${register.people}`);
  } catch (error) {
    throw new UserError(
      `${register.name}: ${register.explain({name: "people", fingerprint: "", size: 0, select: ""}, error)}`
    );
  }
}

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

const noHits = `SELECT NULL::VARCHAR AS person_id, NULL::VARCHAR AS document_id, NULL::DATE AS date,
NULL::VARCHAR AS document_type, NULL::VARCHAR AS concept, NULL::VARCHAR AS term, NULL::VARCHAR AS match,
NULL::BIGINT AS start, NULL::VARCHAR AS before, NULL::VARCHAR AS after, NULL::VARCHAR AS lead, NULL::VARCHAR AS tail
WHERE false`;

const noIdentities = "SELECT NULL::VARCHAR AS person_id, NULL::UBIGINT AS document WHERE false";
