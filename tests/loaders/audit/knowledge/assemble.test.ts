import {describe, expect, it} from "vitest";
import {auditTables} from "../../../../loaders/audit/audit-tables.js";
import type {Release, ReleasedTable} from "../../../../src/model/release.js";
import {levels, releaseOf, sampleOf, tableOf} from "../small-release.js";

type Counts = Record<string, Record<string, number | null>>;

/** A release of levels, of which a patient may have several. */
function releasing(
  sizes: Record<string, number>,
  counts: Counts,
  changes: Partial<ReleasedTable> = {}
): Release {
  const table = {name: "counts", dimensions: ["group", "level"], rows: levels(sizes, counts)};
  return releaseOf([sampleOf(sizes), tableOf({...table, ...changes})]);
}

async function audit(...releases: Release[]) {
  const release = releases.at(-1) as Release;
  const {faults, intervals} = await auditTables({release, earlier: releases.slice(0, -1)});
  const boundsOf = (row: string) => {
    const found = intervals.find(({cell}) => cell === row);
    return found && [found.least, found.greatest];
  };
  return {faults, boundsOf};
}

const toldChild = "counts[group=child; level=told]";

describe("releases as one system", () => {
  it("tells a number that an earlier release withheld from one of the same adults now", async () => {
    // "upd3", "upd4": 37 of all were told; of the same adults 30 were, so that 7 of the children were then.
    const before = releasing({adult: 95, child: 35}, {told: {adult: null, child: null, all: 37}});
    const now = releasing({adult: 95, child: 95}, {told: {adult: 30, child: null, all: null}});
    const {faults, boundsOf} = await audit(before, now);
    expect(boundsOf(`${toldChild} of the earlier release 1`)).toEqual([7, 7]);
    expect(faults).toEqual([
      `The withheld number ${toldChild} of the earlier release 1 can be told too closely from what is published.`
    ]);
    expect(boundsOf(toldChild)).toEqual([7, 67]); // at most 60 more were told
    expect((await audit(now)).faults).toEqual([]);
  });

  it("tells how few of those who joined are of no level that has a name", async () => {
    // "sum1", "sum2": 60 − 20 − 20 = 20 and 103 − 38 − 42 = 23 children are of no listed level: 3 of the 43 who joined.
    const shape = {partition: "level"};
    const before = releasing({adult: 95, child: 60}, {a: {child: 20}, b: {child: 20}}, shape);
    const now = releasing({adult: 95, child: 103}, {a: {child: 38}, b: {child: 42}}, shape);
    const {faults} = await audit(before, now);
    const joined = "of those who joined after the earlier release 1";
    expect(faults).toEqual([
      `The number of the patients of sample[group=child] ${joined} whose level is not listed beside counts[group=child; level=a] ${joined} can be told too closely from what is published.`
    ]);
  });

  it("tells how few of those who left were of a level", async () => {
    const before = releasing({adult: 95, child: 60}, {told: {child: 30}});
    const now = releasing({adult: 95, child: 40}, {told: {child: 27}});
    const {faults} = await audit(before, now);
    expect(faults).toContain(
      `The number ${toldChild} of those who left after the earlier release 1, which the release does not list, can be told too closely from what is published.`
    );
    // 20 of 40 who left were told: no small number, nor is the rest.
    const many = releasing({adult: 95, child: 80}, {told: {child: 47}});
    expect((await audit(many, now)).faults).toEqual([]);
  });

  it("links three releases one after the other", async () => {
    // 20 of 40, then at most 20 more of 60, and at least 45 − 20 since 20 joined again.
    const first = releasing({adult: 95, child: 40}, {told: {child: 20}});
    const second = releasing({adult: 95, child: 60}, {told: {child: null, adult: 50}});
    const third = releasing({adult: 95, child: 80}, {told: {child: 45}});
    const {faults, boundsOf} = await audit(first, second, third);
    expect(boundsOf(`${toldChild} of the earlier release 2`)).toEqual([25, 40]);
    expect(faults).toEqual([]);
  });

  it("knows the combinations of those who joined, too", async () => {
    // Of the 60 children who joined 40 are of a and 40 of b: 20 to 40 of both, besides the 10 before.
    const both = (child: number | null, size: number) =>
      tableOf({
        name: "both",
        dimensions: ["group", "one", "other"],
        within: [
          {table: "counts", on: {one: "level"}},
          {table: "counts", on: {other: "level"}}
        ],
        rows: [{group: "child", one: "a", other: "b", patients: child, denominator: size}]
      });
    const release = (size: number, a: number, b: number, child: number | null) => {
      const {tables, ...rest} = releasing({adult: 95, child: size}, {a: {child: a}, b: {child: b}});
      return {...rest, tables: [...tables, both(child, size)]};
    };
    const {boundsOf} = await audit(release(40, 20, 20, 10), release(100, 60, 60, null));
    expect(boundsOf("both[group=child; one=a; other=b]")).toEqual([30, 50]);
  });
});

describe("groups whose numbers contradict that they have the same patients", () => {
  it("are not linked, and the others are", async () => {
    // Of 95 adults 41 and then 43 were told: others now. The 35 children are the same, 47 − 41 = 6 of whom were told.
    const before = releasing({adult: 95, child: 35}, {told: {adult: 41, child: null, all: 47}});
    const now = releasing({adult: 95, child: 35}, {told: {adult: 43, child: null}});
    const {faults, boundsOf} = await audit(before, now);
    expect(boundsOf(toldChild)).toEqual([6, 6]);
    expect(faults).toEqual([]); // the earlier release told it
  });

  it("have neither joiners nor leavers", async () => {
    const before = releasing({adult: 95, child: 35}, {told: {adult: 41}});
    const now = releasing({adult: 97, child: 35}, {told: {adult: 38}});
    expect((await audit(before, now)).faults).toEqual([]);
  });
});

it("an earlier release that contradicts itself is a fault", async () => {
  const before = releasing({adult: 95, child: 35}, {told: {adult: 41, child: 22, all: 60}});
  const now = releasing({adult: 95, child: 35}, {told: {adult: 30}});
  expect((await audit(before, now)).faults).toEqual([
    "The numbers of the earlier release 1 contradict each other."
  ]);
});
