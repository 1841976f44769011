import {describe, expect, it} from "vitest";
import {makeExample} from "../../../../loaders/build/example/make-example.js";
import type {Policy} from "../../../../loaders/release/policy/disclosure-policy.js";
import {byAge} from "../../../support/age-groups.js";
import {rules} from "../../../support/release-rules.js";

const words = {
  title: "Patients",
  population: "All patients",
  labels: [],
  within: [],
  partition: null,
  coarsen: {},
  worth: 1
};

const policy: Policy = {
  rules,
  minimise: "cells",
  tables: [
    {...words, name: "sample", dimensions: ["group"], denominator: null, covers: null},
    {
      ...words,
      name: "identification-routes",
      dimensions: ["route", "group"],
      labels: ["label"],
      denominator: {table: "sample", on: {}},
      covers: "route"
    }
  ],
  by: [],
  neverLeave: [],
  public: [],
  earlier: [],
  approvers: [],
  exceptions: [],
  hash: ""
};

const sizes = {adult: 40, child: 30, all: 70};

const sample = Object.entries(sizes).map(([group, patients]) => ({group, patients, denominator: 70}));

function route(code: string, label: string, adults: number, children: number) {
  return Object.entries({adult: adults, child: children, all: adults + children}).map(
    ([group, patients]) => ({
      group,
      route: code,
      label,
      patients,
      denominator: sizes[group as keyof typeof sizes]
    })
  );
}

const routes = [
  ...route("told", "Told", 25, 20),
  ...route("signs", "Signs", 14, 7),
  ...route("family", "Family", 3, 5)
];

const queries = new Map([
  ["sample", sample],
  ["identification-routes", routes]
]);

describe("the worked example", () => {
  it("has the counts of the table, and the sizes of the groups", async () => {
    const example = await makeExample(policy, queries, byAge);
    expect(example?.sizes).toEqual(sizes);
    expect(
      example?.rows.map(({label, cells}) => [label, cells.adult?.count, cells.child?.count, cells.all?.count])
    ).toEqual([
      ["Told", 25, 20, 45],
      ["Signs", 14, 7, 21],
      ["Family", 3, 5, 8]
    ]);
  });

  it("releases a row with nothing small in it, where the rest is 10 of 30 at the least", async () => {
    const [told] = (await makeExample(policy, queries, byAge))?.rows ?? [];
    const numbers = Object.values(told?.cells ?? {}).map(({small, released}) => ({small, released}));
    expect(told?.listed).toBe(true);
    expect(numbers).toEqual([25, 20, 45].map((released) => ({small: false, released})));
  });

  it("withholds one more beside 7 children, and says what both can be", async () => {
    const {adult, child, all} = (await makeExample(policy, queries, byAge))?.rows[1]?.cells ?? {};
    expect([adult?.small, child?.small, all?.small]).toEqual([false, true, false]);
    expect(child?.released).toBe(null);
    // Either choice is one number: with 21 of all, adults and children can share them in any way; with 14 adults, anything
    // from none to all 30 of the children can be added.
    const isAllOut = all?.released === null;
    expect([adult?.released, all?.released]).toEqual(isAllOut ? [14, null] : [null, 21]);
    expect([adult?.range, child?.range, all?.range]).toEqual(
      isAllOut
        ? [null, {least: 0, greatest: 30}, {least: 14, greatest: 44}]
        : [{least: 0, greatest: 21}, {least: 0, greatest: 21}, null]
    );
  });

  it("does not list a row without a released number", async () => {
    const family = (await makeExample(policy, queries, byAge))?.rows[2];
    expect(family?.listed).toBe(false);
    expect(Object.values(family?.cells ?? {})).toEqual(
      [3, 5, 8].map((count) => ({count, small: true, released: null, range: null}))
    );
  });

  it("takes the rest of a group for small only where the policy does", async () => {
    const most = [...route("told", "Told", 26, 20), ...route("signs", "Signs", 14, 28)];
    const with28 = new Map([...queries, ["identification-routes", most]]);
    const child = async (complements: boolean) =>
      (await makeExample({...policy, rules: {...policy.rules, complements}}, with28, byAge))?.rows[1]?.cells
        .child;
    expect(await child(true)).toMatchObject({count: 28, small: true, released: null});
    expect(await child(false)).toMatchObject({count: 28, small: false, released: 28});
  });

  it("is not there where the policy does not release its tables, or contradicts their rows", async () => {
    const [first] = policy.tables;
    const other = sample.map((row) => ({...row, patients: row.patients + 1}));
    expect(await makeExample({...policy, tables: first ? [first] : []}, queries, byAge)).toBe(null);
    expect(await makeExample(policy, new Map([...queries, ["sample", other]]), byAge)).toBe(null);
  });
});
