import {beforeAll, describe, expect, it} from "vitest";
import {auditTables} from "../../../../loaders/audit/audit-tables.js";
import {countTables} from "../../../../loaders/release/gate/count-tables.js";
import {makeRelease} from "../../../../loaders/release/gate/make-release.js";
import {findKnownCounts} from "../../../../loaders/release/gate/public-counts.js";
import {readPublicKnowledge} from "../../../../loaders/release/gate/public-knowledge.js";
import {readPolicy} from "../../../../loaders/release/policy/read-policy.js";
import {evenDraw} from "../../../../loaders/release/suppress/draw.js";
import type {CountedTable} from "../../../../loaders/release/tables/counted-table.js";
import {computeResults} from "../../../../loaders/results/compute-results.js";
import type {Release} from "../../../../src/model/release.js";
import type {Row} from "../../../../src/model/row.js";

const policyPath = "data/disclosure.yaml";

let release: Release;
let counted: CountedTable[];
let publicNumbers: Row[];
let inPrint: Set<string>;

const addressOf = (table: string, row: Row) => {
  const {dimensions} = counted.find(({name}) => name === table) ?? {dimensions: []};
  return JSON.stringify([table, ...dimensions.map((dimension) => String(row[dimension]))]);
};

beforeAll(async () => {
  const policy = await readPolicy(policyPath);
  const results = await computeResults("data");
  const elsewhere = await readPublicKnowledge(policy, policyPath);
  ({release} = await makeRelease(results, policy, elsewhere, evenDraw));
  counted = countTables(policy, results.queries);
  ({publicNumbers} = elsewhere);
  inPrint = new Set(findKnownCounts(counted, elsewhere).map(({table, where}) => addressOf(table, where)));
});

/** The withheld numbers of which neither they nor the rest of their group are small, and which print does not have. */
function besides(): Array<{table: string; address: string; patients: number}> {
  return release.tables.flatMap(({name, rows}) => {
    const all = counted.find((table) => table.name === name)?.rows ?? [];
    return rows.flatMap((row) => {
      const address = addressOf(name, row);
      const whole = all.find((other) => addressOf(name, other) === address);
      const [patients, denominator] = [Number(whole?.patients), Number(whole?.denominator)];
      const isLarge = patients >= 10 && denominator - patients >= 10;
      const given = row.denominator !== null && !inPrint.has(address);
      return row.patients === null && isLarge && given ? [{table: name, address, patients}] : [];
    });
  });
}

function showing(table: string, address: string, patients: number): Release {
  const show = (row: Row) => (addressOf(table, row) === address ? {...row, patients} : row);
  const tables = release.tables.map((each) =>
    each.name === table ? {...each, rows: each.rows.map(show)} : each
  );
  return {...release, tables};
}

describe("the study's own release", () => {
  it("keeps the paper's headline numbers, and passes the audit", async () => {
    const routes = release.tables.find(({name}) => name === "identification-routes");
    const told = routes?.rows.filter(({route}) => route === "another-service");
    expect(told?.map((row) => [row.group, row.patients, row.denominator])).toEqual([
      ["adult", 41, 95],
      ["child", 22, 35],
      ["all", 63, 130]
    ]);
    expect((await auditTables({release, publicNumbers})).faults).toEqual([]);
  });

  it("fails the audit as soon as any one of the numbers is shown that protect others", async () => {
    const protecting = besides();
    expect(protecting.length).toBeGreaterThan(20);
    const passing: string[] = [];
    for (const {table, address, patients} of protecting) {
      const shown = showing(table, address, patients);
      // Whoever knows of one patient tells no less; looking for that takes longest.
      const lax = {...shown, rules: {...shown.rules, widthIfOneKnown: 0}};
      const isTold = async (one: Release, isAsked?: (question: {table: string}) => boolean) =>
        (await auditTables({release: one, publicNumbers}, isAsked)).faults.length > 0;
      // What it gives away is mostly in its own table, which is soon asked.
      if (await isTold(lax, (question) => question.table === table)) continue;
      if (!(await isTold(lax)) && !(await isTold(shown))) passing.push(address);
    }
    expect(passing).toEqual([]);
  }, 300_000);

  it("fails it when a small number is shown, which is told by its rule alone", async () => {
    const shown = showing(
      "informants",
      JSON.stringify(["informants", "another-service", "police", "child"]),
      3
    );
    const {faults} = await auditTables({release: shown, publicNumbers}, () => false);
    expect(faults.join("\n")).toMatch(/police/);
  });
});
