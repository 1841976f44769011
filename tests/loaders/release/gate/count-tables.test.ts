import {describe, expect, it} from "vitest";
import {countTables} from "../../../../loaders/release/gate/count-tables.js";
import type {Policy} from "../../../../loaders/release/policy/disclosure-policy.js";
import {structure} from "./tiny-tables.js";

const pairs = {
  ...structure("theme-co-occurrence", {
    dimensions: ["theme_a", "theme_b", "group"],
    within: [
      {table: "theme-frequencies", on: {theme_a: "theme"}},
      {table: "theme-frequencies", on: {theme_b: "theme"}}
    ]
  }),
  coarsen: {},
  worth: 1
};

const policy = {tables: [pairs]} as unknown as Policy;

describe("countTables", () => {
  it("takes the policy's columns of a query's rows and leaves every other, and cells that stand elsewhere", () => {
    const row = {theme_a: "a", group: "all", label_a: "A", label_b: "B", excerpts: 7, denominator: 35};
    const queries = new Map([
      [
        "theme-co-occurrence",
        [
          {...row, theme_b: "a", patients: 30},
          {...row, theme_b: "b", patients: 20}
        ]
      ]
    ]);
    expect(countTables(policy, queries)[0]?.rows).toEqual([
      {theme_a: "a", theme_b: "b", group: "all", patients: 20, denominator: 35}
    ]);
  });

  it("says which table no query counts", () => {
    expect(() => countTables(policy, new Map())).toThrow("theme-co-occurrence, which no query counts");
  });
});
