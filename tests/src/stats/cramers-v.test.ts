import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {chiSquare} from "../../../src/stats/chi-square.js";
import {cramersV} from "../../../src/stats/cramers-v.js";
import textbook from "../../fixtures/reference/textbook.json" with {type: "json"};
import {expectRelatively} from "../../support/relatively.js";
import {turned} from "../../support/tables.js";

describe("cramersV", () => {
  it("gives what R gives for a table of two by three, with its chi-square test", () => {
    const {table, cramers_v} = textbook.fisher_freeman_halton_2x3_synthetic;
    const {estimate, ...test} = cramersV(table);
    expectRelatively(estimate, cramers_v, 1e-11);
    expect(test).toEqual(chiSquare(table));
  });

  it("is ½ for 3 of 4 against 1 of 4, worked out by hand", () => {
    expect(
      cramersV([
        [3, 1],
        [1, 3]
      ]).estimate
    ).toBe(0.5);
  });

  it("is 1 where the row tells the column, 0 where it tells nothing", () => {
    expect(
      cramersV([
        [7, 0, 0],
        [0, 3, 0],
        [0, 0, 5]
      ]).estimate
    ).toBe(1);
    expect(
      cramersV([
        [1, 2, 3],
        [2, 4, 6]
      ]).estimate
    ).toBe(0);
  });

  it("is the same when rows and columns are exchanged: 1 for three rows that tell one of two columns", () => {
    const table = [
      [7, 0],
      [0, 3],
      [5, 0]
    ];
    expectRelatively(cramersV(table).estimate, 1, 1e-15);
    expectRelatively(cramersV(turned(table)).estimate, 1, 1e-15);
  });

  it("lies between 0 and 1, and stays as it is when all counts are multiplied", () => {
    const row = fc.array(fc.integer({min: 1, max: 99}), {minLength: 3, maxLength: 3});
    fc.assert(
      fc.property(
        fc.array(row, {minLength: 2, maxLength: 4}),
        fc.integer({min: 2, max: 9}),
        (table, times) => {
          const {estimate} = cramersV(table);
          expect(estimate).toBeGreaterThanOrEqual(0);
          expect(estimate).toBeLessThanOrEqual(1);
          const more = cramersV(table.map((counts) => counts.map((count) => count * times)));
          expect(more.estimate).toBeCloseTo(estimate, 12);
        }
      )
    );
  });

  it("refuses an empty column, and names it", () => {
    expect(() =>
      cramersV([
        [0, 1],
        [0, 2]
      ])
    ).toThrow(new RangeError("table[…][0] sums to 0: a column without counts expects nothing"));
  });
});
