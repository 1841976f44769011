import type {DuckDBConnection} from "@duckdb/node-api";
import type {Results} from "../../src/analysis/results.js";
import {comparableBy} from "../../src/model/groups.js";
import {UserError} from "../../src/text/errors.js";
import {estimateCost, type FurtherCost} from "../release/further/estimate-cost.js";
import type {FurtherGrouping} from "../release/further/further-counts.js";
import {countTables} from "../release/gate/count-tables.js";
import {checkGroupings, listFurtherNames} from "../release/policy/check-groupings.js";
import type {Policy} from "../release/policy/disclosure-policy.js";
import {defineViews, runQueries} from "../results/run-queries.js";

/** The further groupings of a policy, and what each other that a reader could compare by would cost. */
export type FurtherCounts = {further: FurtherGrouping[]; costs: FurtherCost[]};

/**
 * Counts the tables of a policy by the further characteristics that it lists and, for an estimate, by all others.
 * @throws UserError where the policy lists characteristics by which tables cannot leave
 */
export async function countFurther(
  connection: DuckDBConnection,
  {queries, study}: Results,
  policy: Policy,
  policyPath: string
): Promise<FurtherCounts> {
  const faults = checkGroupings(policy, study, queries);
  if (faults.length > 0) throw new UserError(faults.map((fault) => `${policyPath}: ${fault}`).join("\n"));
  const own = study.groups?.field ?? null;
  const listed = listFurtherNames(policy, study);
  const others = study.groups ? comparableBy(study).map(({name}) => name) : [];
  const names = new Set([...listed, ...others.filter((name) => name !== own)]);
  const counted: FurtherGrouping[] = [];
  for (const by of names) counted.push({by, queries: await runQueries(connection, by)});
  if (counted.length > 0) await defineViews(connection, own);
  const isListed = ({by}: FurtherGrouping) => listed.includes(by);
  return {
    further: counted.filter(isListed),
    costs: counted
      .filter((grouping) => !isListed(grouping))
      .map(({by, queries: rows}) => estimateCost(by, countTables(policy, rows), policy.rules))
  };
}
