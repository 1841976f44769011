import {availableParallelism, cpus, loadavg} from "node:os";
import {auditTables} from "../../../loaders/audit/audit-tables.js";
import {readArguments} from "../../../loaders/commands/arguments.js";
import {countTables} from "../../../loaders/release/gate/count-tables.js";
import {makeBareRelease} from "../../../loaders/release/gate/make-release.js";
import {findKnownCounts} from "../../../loaders/release/gate/public-counts.js";
import {readPublicKnowledge} from "../../../loaders/release/gate/public-knowledge.js";
import {withholdCounts} from "../../../loaders/release/gate/withhold.js";
import {readPolicy} from "../../../loaders/release/policy/read-policy.js";
import {evenDraw} from "../../../loaders/release/suppress/draw.js";
import {suppress} from "../../../loaders/release/suppress/suppress.js";
import type {SuppressOptions} from "../../../loaders/release/suppress/suppression-problem.js";
import type {CountedTable} from "../../../loaders/release/tables/counted-table.js";
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
  const elsewhere = await readPublicKnowledge(policy, policyPath);
  const study = countTables(policy, queries);
  const {rules, minimise} = policy;
  const options = {rules, minimise, exceptions: [], draw: evenDraw};
  const known = findKnownCounts(study, elsewhere);
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
  const {withheld, refused, cells, primary, complementary} = await suppress(tables, options);
  const gated = performance.now();
  const {rules} = options;
  const release = makeBareRelease(withholdCounts(tables, withheld, rules), rules);
  const {faults} = await auditTables({release, publicNumbers});
  const seconds = (from: number, to: number) => round((to - from) / 1000);
  const end = performance.now();
  return {
    cells,
    small: primary,
    withheldBesides: complementary,
    refused: refused.length,
    faults: faults.length,
    gateSeconds: seconds(start, gated),
    auditSeconds: seconds(gated, end),
    seconds: against((end - start) / 1000, limit, "s")
  };
}
