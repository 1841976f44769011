import {describe, expect, it} from "vitest";
import {compareRows} from "../../../../src/analysis/checks/compare-rows.js";

const built = [
  {group: "adult", route: "told", label: "Told by a service", patients: 3, denominator: 4},
  {group: "child", route: "told", label: "Told by a service", patients: 2, denominator: 3}
];
const [adults = {}, children = {}] = built;

describe("compareRows", () => {
  it("finds nothing between a result and itself", () => {
    expect(compareRows(built, structuredClone(built))).toEqual([]);
    expect(compareRows([], [])).toEqual([]);
  });

  it("names the row by its words, the column, and both values", () => {
    expect(compareRows(built, [adults, {...children, patients: 1}])).toEqual([
      {row: "child, told, Told by a service", column: "patients", built: "2", live: "1"}
    ]);
  });

  it("says when rows are missing or too many, and still compares those there are", () => {
    expect(compareRows(built, [{...adults, denominator: 5}])).toEqual([
      {row: "the result", column: "rows", built: "2", live: "1"},
      {row: "adult, told, Told by a service", column: "denominator", built: "4", live: "5"}
    ]);
    expect(compareRows([], [adults])).toEqual([{row: "the result", column: "rows", built: "0", live: "1"}]);
  });

  it("tells missing from zero, from nothing, and a number from its text", () => {
    expect(compareRows([{a: null, b: 0, c: 1}], [{a: 0, b: "0", d: 1}])).toEqual([
      {row: "", column: "a", built: "missing", live: "0"},
      {row: "", column: "b", built: "0", live: "0"},
      {row: "", column: "c", built: "1", live: "nothing"},
      {row: "", column: "d", built: "nothing", live: "1"}
    ]);
  });

  it("takes rows in another order for different rows", () => {
    expect(compareRows(built, [children, adults]).map(({column}) => column)).toEqual([
      "group",
      "patients",
      "denominator",
      "group",
      "patients",
      "denominator"
    ]);
  });
});
