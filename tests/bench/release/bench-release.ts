import {availableParallelism, cpus, loadavg} from "node:os";
import {auditTables} from "../../../loaders/audit/audit-tables.js";
import {readArguments} from "../../../loaders/commands/arguments.js";
import type {CountedTable} from "../../../loaders/release/counted-table.js";
import {countedTables} from "../../../loaders/release/gate/counted-tables.js";
import {knownCounts} from "../../../loaders/release/gate/known-counts.js";
import {readKnown} from "../../../loaders/release/gate/known-elsewhere.js";
import {releaseOfTables} from "../../../loaders/release/gate/release-of-tables.js";
import {withhold} from "../../../loaders/release/gate/withhold.js";
import {readPolicy} from "../../../loaders/release/policy/read-policy.js";
import type {SuppressOptions} from "../../../loaders/release/suppress/problem.js";
import {suppress} from "../../../loaders/release/suppress/suppress.js";
import {computeResults} from "../../../loaders/results/compute-results.js";
import type {Row} from "../../../src/model/row.js";
import {against, round} from "../against.js";
import {linkedTables} from "../linked-tables.js";

const name = "npm run bench -- release";

const usage = `${name}

Measures the gate and the audit of a release and prints JSON with the limits: for the study's own tables, with all
printed numbers known, and for ten linked tables of 30 × 10 counts. Reports how many of the withheld numbers are small
themselves: without the others, subtraction would give these back. A ratio to a limit below 1 is within.`;

const policyPath = "data/disclosure.yaml";

/** `npm run bench -- release`. */
export async function benchRelease(words: readonly string[]): Promise<void> {
  readArguments({name, usage}, words);
  const load = loadavg().map(round);
  const policy = await readPolicy(policyPath);
  const {queries} = await computeResults("data");
  const elsewhere = await readKnown(policy, policyPath);
  const study = countedTables(policy, queries);
  const {rules, least} = policy;
  const options = {rules, least, exceptions: []};
  const known = knownCounts(study, elsewhere);
  const worth = new Map(policy.tables.map((table) => [table.name, table.worth]));
  const result = {
    machine: {cores: availableParallelism(), processor: cpus()[0]?.model, node: process.version, load},
    study: await measure(study, {...options, known, worth}, queries.get("reported") ?? [], 10),
    tenLinkedTables: await measure(linkedTables(), {...options, known: []}, [], 60)
  };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}

async function measure(
  tables: readonly CountedTable[],
  options: SuppressOptions,
  publicNumbers: readonly Row[],
  limit: number
) {
  const start = performance.now();
  const {withheld, refused, cells, small, complementary} = await suppress(tables, options);
  const gated = performance.now();
  const {rules} = options;
  const release = releaseOfTables(withhold(tables, withheld, rules), rules);
  const {faults} = await auditTables({release, publicNumbers});
  const seconds = (from: number, to: number) => round((to - from) / 1000);
  const end = performance.now();
  return {
    cells,
    small,
    withheldBesides: complementary,
    refused: refused.length,
    faults: faults.length,
    gateSeconds: seconds(start, gated),
    auditSeconds: seconds(gated, end),
    seconds: against((end - start) / 1000, limit, "s")
  };
}
