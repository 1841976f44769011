import {describe, expect, it} from "vitest";
import {auditTables} from "../../../../loaders/audit/audit-tables.js";
import {countKnownParts} from "../../../../loaders/release/gate/count-known-parts.js";
import {countTables} from "../../../../loaders/release/gate/count-tables.js";
import {makeBareRelease} from "../../../../loaders/release/gate/make-release.js";
import {findKnownCounts} from "../../../../loaders/release/gate/public-counts.js";
import type {PublicKnowledge} from "../../../../loaders/release/gate/public-knowledge.js";
import {withholdCounts} from "../../../../loaders/release/gate/withhold.js";
import type {Policy, PolicyTable} from "../../../../loaders/release/policy/disclosure-policy.js";
import {evenDraw} from "../../../../loaders/release/suppress/draw.js";
import {suppress} from "../../../../loaders/release/suppress/suppress.js";
import type {Release} from "../../../../src/model/release.js";
import type {Row} from "../../../../src/model/row.js";
import {seeded} from "../../audit/random-release.js";
import {type Counts, rules, sample, table} from "../suppress/tables.js";

type Sizes = readonly [adults: number, children: number];

/** A policy that puts together levels of the table `counts`, of which each patient has one. */
function putTogether(counts: Counts, levels: string[]) {
  const sizes = Object.values(counts).reduce<Sizes>((sum, one) => [sum[0] + one[0], sum[1] + one[1]], [0, 0]);
  const [whole, fine] = [sample(sizes), table("counts", ["level"], counts, sizes, {partition: "level"})];
  const plain = ({rows: _, ...structure}: typeof fine): PolicyTable => ({
    ...structure,
    worth: 1,
    coarsen: {}
  });
  const policy = {tables: [plain(whole), {...plain(fine), coarsen: {level: {Rest: levels}}}]};
  const queries = new Map<string, readonly Row[]>([whole, fine].map(({name, rows}) => [name, rows]));
  return {policy: policy as unknown as Policy, queries};
}

/** The release of such a table to people who know some numbers of its levels. */
async function released(counts: Counts, levels: string[], elsewhere: PublicKnowledge): Promise<Release> {
  const {policy, queries} = putTogether(counts, levels);
  const tables = countTables(policy, queries);
  const parts = countKnownParts(policy, queries, elsewhere);
  const known = findKnownCounts(tables, elsewhere);
  const {withheld} = await suppress(tables, {
    rules,
    minimise: "cells",
    known,
    parts,
    exceptions: [],
    draw: evenDraw
  });
  return makeBareRelease(withholdCounts(tables, withheld, rules, parts), rules);
}

const print = (group: string, level: string, n: number): Row => ({
  id: `${level} ${group}`,
  query: "counts",
  cell: `patients[level=${level}; group=${group}]`,
  n,
  denominator: null
});

const inWords = ({tables}: Release) =>
  (tables.find(({name}) => name === "counts")?.rows ?? []).map(
    ({level, group, patients}) => `${level} ${group} ${patients ?? "‡"}`
  );

describe("levels that were put together", () => {
  const counts = {Woman: [45, 25], Man: [11, 30], Unknown: [4, 13]} as const;

  it("stand where nobody knows a part of them", async () => {
    const release = await released(counts, ["Man", "Unknown"], {publicNumbers: [], earlier: []});
    expect(inWords(release)).toEqual([
      ...["Woman adult 45", "Woman child 25", "Woman all 70"],
      ...["Rest adult 15", "Rest child 43", "Rest all 58"]
    ]);
    expect(release.tables.map(({coarser}) => coarser)).toEqual([[], []]);
  });

  it("are withheld where print has a part of them, and what is left is small", async () => {
    const elsewhere = {publicNumbers: [print("adult", "Man", 11)], earlier: []};
    const release = await released(counts, ["Man", "Unknown"], elsewhere);
    expect(inWords(release)).toContain("Rest adult ‡");
    expect(release.tables[1]?.coarser).toEqual([{where: {}, level: "Rest", of: ["Man"], complete: false}]);
    expect(JSON.stringify(release)).not.toContain("Unknown");
    expect((await auditTables({release, ...elsewhere})).faults).toEqual([]);
  });

  it("stand where print has a part of them, and what is left is not small", async () => {
    const more = {Woman: [45, 25], Man: [11, 30], Unknown: [14, 13]} as const;
    const elsewhere = {publicNumbers: [print("adult", "Man", 11)], earlier: []};
    expect(inWords(await released(more, ["Man", "Unknown"], elsewhere))).toContain("Rest adult 25");
  });

  it("are withheld where an earlier release has a part of them, and what is left is small", async () => {
    const {policy, queries} = putTogether(counts, ["Man", "Unknown"]);
    const fine = countTables(
      {...policy, tables: policy.tables.map((each) => ({...each, coarsen: {}}))},
      queries
    );
    const hidden = new Map([["counts", new Set([0, 1, 2, 6, 7, 8])]]); // all but Man
    const earlier = [makeBareRelease(withholdCounts(fine, hidden, rules), rules)];
    const release = await released(counts, ["Man", "Unknown"], {publicNumbers: [], earlier});
    expect(inWords(release)).toContain("Rest adult ‡");
    expect((await auditTables({release, earlier})).faults).toEqual([]);
  });
});

it("what is released of 30 random tables passes the audit, whatever is known of the parts", async () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const random = seeded(seed);
    const count = () => Math.floor(random() ** 2 * 40);
    const names = ["a", "b", "c", "d", "e"];
    const counts: Counts = Object.fromEntries(names.map((name) => [name, [count(), count()] as const]));
    const merged = names.slice(0, 2 + Math.floor(random() * 2));
    const publicNumbers = merged.flatMap((level) => {
      const [adults, children] = counts[level] ?? [0, 0];
      const all = [print("adult", level, adults), print("child", level, children)];
      return [...all, print("all", level, adults + children)].filter(() => random() < 0.3);
    });
    const release = await released(counts, merged, {publicNumbers, earlier: []});
    const {faults, contradictoryNumbers} = await auditTables({release, publicNumbers});
    expect([faults, contradictoryNumbers], `seed ${seed}`).toEqual([[], []]);
  }
});
