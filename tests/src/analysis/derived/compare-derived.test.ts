import {describe, expect, it} from "vitest";
import {bakeDerived, findDerivedChanges} from "../../../../src/analysis/derived/compare-derived.js";
import type {DerivedNumber} from "../../../../src/analysis/derived/derived-number.js";

function number(id: string, values: DerivedNumber["values"]): DerivedNumber {
  return {id, place: "", statement: "", method: {name: "", label: "", source: ""}, values, r: () => ""};
}

/** What JSON makes of a baked list. */
const throughJson = (list: readonly DerivedNumber[]) => JSON.parse(JSON.stringify(bakeDerived(list)));

describe("derived numbers as built and as computed now", () => {
  it("agree when they are the same, infinite and undefined ones too", () => {
    const list = [number("a", {oddsRatio: null, lower: 0, upper: Number.POSITIVE_INFINITY})];
    expect(findDerivedChanges(throughJson(list), list)).toEqual([]);
  });

  it("differ by a value, by its being defined, and by being there", () => {
    const built = [number("a", {p: 0.05, q: null}), number("gone", {p: 1})];
    const now = [number("a", {p: 0.0500001, q: 0.2}), number("new", {p: 1})];
    expect(findDerivedChanges(throughJson(built), now)).toEqual([
      {id: "a", name: "p", built: 0.05, now: 0.0500001},
      {id: "a", name: "q", built: null, now: 0.2},
      {id: "gone", name: "p", built: 1, now: undefined},
      {id: "new", name: "p", built: undefined, now: 1}
    ]);
  });

  it("agree within a relative 1e-9, and no further", () => {
    const built = throughJson([number("a", {p: 1e-20})]);
    expect(findDerivedChanges(built, [number("a", {p: 1e-20 * (1 + 1e-10)})])).toEqual([]);
    expect(findDerivedChanges(built, [number("a", {p: 1e-20 * (1 + 1e-8)})])).toHaveLength(1);
  });
});
