import {describe, expect, it, test} from "vitest";
import {auditTables} from "../../../../loaders/audit/audit-tables.js";
import type {AuditedInterval} from "../../../../loaders/audit/intervals/judge-interval.js";
import type {CoarserLevel, Release} from "../../../../src/model/release.js";
import {between, fillings, type Rule} from "../brute-force.js";
import {seeded} from "../random-release.js";
import {levels, printed, releaseOf, rules, sampleOf, tableOf} from "../small-release.js";

type Counts = Record<string, Record<string, number | null>>;

/** Levels of which each patient has one; Rest was put together of levels that print, or an earlier release, names. */
function release(sizes: Record<string, number>, counts: Counts, rest: Omit<CoarserLevel, "where" | "level">) {
  const coarser = [{where: {}, level: "Rest", ...rest}];
  const table = {name: "counts", dimensions: ["group", "level"], partition: "level", unlisted: []};
  return releaseOf([sampleOf(sizes), tableOf({...table, coarser, rows: levels(sizes, counts)})]);
}

const known = (intervals: readonly AuditedInterval[], level: string) =>
  intervals
    .filter(({cell}) => cell === `counts[group=adult; level=${level}]`)
    .map(({least, greatest}) => [least, greatest]);

describe("a level that was put together", () => {
  const sizes = {adult: 60, child: 40};
  const counts = {Woman: {adult: 45, child: 25, all: 70}, Rest: {adult: 15, child: 15, all: 30}};
  const both = {of: ["Man", "Unknown"], complete: true};

  it("gives a part away to somebody who knows the other from print", async () => {
    const print = [printed("p1", "adult", "Man", 11), printed("p2", "child", "Man", 10)];
    const {faults, intervals, contradictoryNumbers} = await auditTables({
      release: release(sizes, counts, both),
      publicNumbers: print
    });
    expect(contradictoryNumbers).toEqual([]);
    expect(known(intervals, "Unknown")).toEqual([[4, 4]]); // 15 − 11
    expect(faults).toContain(
      "The number counts[group=adult; level=Unknown], which the release does not list, can be told too closely from what is published."
    );
  });

  it("gives what is left of it away where only one part has a name", async () => {
    const print = [printed("p1", "adult", "Man", 11)];
    const one = release(sizes, counts, {of: ["Man"], complete: false});
    const {faults} = await auditTables({release: one, publicNumbers: print});
    expect(faults).toEqual([
      "The number of the patients of counts[group=adult; level=Rest] whose level is not listed beside counts[group=adult; level=Man] can be told too closely from what is published."
    ]);
  });

  it("tells nothing of parts of which no number is known, and where it is withheld itself", async () => {
    const {faults, contradictoryNumbers} = await auditTables({release: release(sizes, counts, both)});
    expect([faults, contradictoryNumbers]).toEqual([[], []]);
    const hidden = {Woman: {adult: null, child: null, all: 70}, Rest: {adult: null, child: null, all: 30}};
    const print = [printed("p1", "adult", "Man", 11)];
    const withheld = await auditTables({release: release(sizes, hidden, both), publicNumbers: print});
    expect([withheld.faults, withheld.contradictoryNumbers]).toEqual([[], []]);
    expect(known(withheld.intervals, "Rest")).toEqual([[11, 30]]);
  });

  it("is less an earlier release of one of its parts", async () => {
    const before: Release = {
      ...releaseOf([
        sampleOf(sizes),
        tableOf({
          name: "counts",
          dimensions: ["group", "level"],
          partition: "level",
          rows: levels(sizes, {Woman: {adult: 45}, Man: {adult: 11}, Unknown: {adult: null}})
        })
      ])
    };
    const {intervals} = await auditTables({release: release(sizes, counts, both), earlier: [before]});
    expect(known(intervals, "Unknown")).toEqual([[4, 4]]);
  });
});

test("what can be told of the parts is what all fillings say, in 100 random tables", async () => {
  let compared = 0;
  for (let seed = 1; seed <= 100; seed += 1) {
    const random = seeded(seed);
    const whole = (to: number) => Math.floor(random() * (to + 1));
    const groups = ["adult", "child"] as const;
    const parts = ["b", "c", "d"].slice(0, 2 + whole(1));
    const truth = new Map<string, number>(
      groups.flatMap((group) => ["a", ...parts].map((level) => [`${group} ${level}`, whole(2)] as const))
    );
    const at = (group: string, level: string): number =>
      group === "all"
        ? at("adult", level) + at("child", level)
        : level === "Rest"
          ? parts.reduce((total, part) => total + at(group, part), 0)
          : (truth.get(`${group} ${level}`) ?? 0);
    const size = (group: string) => at(group, "a") + at(group, "Rest");
    const sizes = {adult: size("adult"), child: size("child")};
    const all = ["adult", "child", "all"];
    const shown = (level: string) =>
      Object.fromEntries(all.map((group) => [group, random() < 0.5 ? at(group, level) : null]));
    const counts: Counts = {a: shown("a"), Rest: shown("Rest")};
    const of = parts.filter(() => random() < 0.7);
    const complete = of.length === parts.length;
    const inPrint = all.flatMap((group) =>
      of.filter(() => random() < 0.3).map((level) => [group, level] as const)
    );
    const audited = await auditTables({
      release: {...release(sizes, counts, {of, complete}), rules: {...rules, threshold: 1000, width: 0}},
      publicNumbers: inPrint.map(([group, level], i) => printed(`p${i}`, group, level, at(group, level)))
    });
    const structure = all.flatMap((group): Rule[] => [
      rule(
        [[`${group} Rest`, 1], ...of.map((level) => [`${group} ${level}`, -1] as const)],
        complete ? 0 : 99
      ),
      rule(
        [
          [`${group} a`, 1],
          [`${group} Rest`, 1]
        ],
        size(group),
        size(group)
      )
    ]);
    const sums = ["a", "Rest", ...of].map((level) =>
      rule(
        [
          [`all ${level}`, 1],
          [`adult ${level}`, -1],
          [`child ${level}`, -1]
        ],
        0
      )
    );
    const facts = [
      ...Object.entries(counts).flatMap(([level, row]) =>
        Object.entries(row).flatMap(([group, n]) => (n === null ? [] : [[group, level] as const]))
      ),
      ...inPrint
    ].map(([group, level]) => rule([[`${group} ${level}`, 1]], at(group, level), at(group, level)));
    const most = new Map(
      ["a", "Rest", ...of].flatMap((level) => all.map((group) => [`${group} ${level}`, size(group)] as const))
    );
    const found = fillings(most, [...structure, ...sums, ...facts]);
    expect(found.length).toBeGreaterThan(0);
    expect(audited.contradictoryNumbers).toEqual([]);
    for (const {cell, least, greatest} of audited.intervals) {
      const [, group, level] = /^counts\[group=(\w+); level=(\w+)\]$/.exec(cell) ?? [];
      if (!group) continue;
      expect([least, greatest], `seed ${seed}, ${cell}`).toEqual(between(found, [[`${group} ${level}`, 1]]));
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(500);
});

/** A weighted sum that is no less than nought, or than what is told, and no more than the other. */
function rule(terms: Rule["terms"], greatest: number, least = 0): Rule {
  return {terms, least, greatest};
}
