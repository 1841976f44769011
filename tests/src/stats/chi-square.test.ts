import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {chiSquare} from "../../../src/stats/chi-square.js";
import textbook from "../../fixtures/reference/textbook.json" with {type: "json"};
import {expectRelatively} from "../../support/relatively.js";
import {turned} from "../../support/tables.js";

const anyFilledTable = fc
  .tuple(fc.integer({min: 2, max: 5}), fc.integer({min: 2, max: 5}))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({min: 1, max: 500}), {minLength: columns, maxLength: columns}), {
      minLength: rows,
      maxLength: rows
    })
  );

describe("chiSquare, worked out by hand", () => {
  it("is N (ad − bc)²/(product of margins) for two by two: 8 · 64/256 = 2", () => {
    const {statistic, degreesOfFreedom} = chiSquare([
      [3, 1],
      [1, 3]
    ]);
    expect(statistic).toBe(2);
    expect(degreesOfFreedom).toBe(1);
  });

  it("is N (|ad − bc| − N/2)²/(product of margins) after Yates: 8 · 16/256 = ½", () => {
    expect(
      chiSquare(
        [
          [3, 1],
          [1, 3]
        ],
        {yates: true}
      ).statistic
    ).toBe(0.5);
  });

  it("is 0 with p 1 after Yates where no count is ½ away from expectation", () => {
    expect(
      chiSquare(
        [
          [1, 94],
          [0, 35]
        ],
        {yates: true}
      )
    ).toEqual({statistic: 0, degreesOfFreedom: 1, pValue: 1});
  });

  it("has p = exp(−χ²/2) at two degrees of freedom", () => {
    const {statistic, degreesOfFreedom, pValue} = chiSquare([
      [10, 20, 30],
      [30, 20, 10]
    ]);
    expectRelatively(statistic, 20, 1e-15);
    expect(degreesOfFreedom).toBe(2);
    expectRelatively(pValue, Math.exp(-10), 1e-13);
  });

  it("has p = (1 + χ²/2) exp(−χ²/2) at four degrees of freedom, far out", () => {
    const {statistic, degreesOfFreedom, pValue} = chiSquare([
      [100, 0, 0],
      [0, 100, 0],
      [0, 0, 100]
    ]);
    expectRelatively(statistic, 600, 1e-15);
    expect(degreesOfFreedom).toBe(4);
    expectRelatively(pValue, 301 * Math.exp(-300), 1e-12);
  });
});

describe("chiSquare", () => {
  it("gives what R gives for a table of two by three", () => {
    const {table, chisq} = textbook.fisher_freeman_halton_2x3_synthetic;
    expectRelatively(chiSquare(table).statistic, chisq, 1e-12);
  });

  it("is exactly 0 with p 1 where rows and columns are independent", () => {
    const count = fc.integer({min: 1, max: 300});
    fc.assert(
      fc.property(
        fc.array(count, {minLength: 2, maxLength: 5}),
        fc.array(count, {minLength: 2, maxLength: 5}),
        (rows, columns) => {
          const {statistic, pValue} = chiSquare(rows.map((row) => columns.map((column) => row * column)));
          expect([statistic, pValue]).toEqual([0, 1]);
        }
      )
    );
  });

  it("has p between 0 and 1, and says the same when rows and columns are exchanged", () => {
    fc.assert(
      fc.property(anyFilledTable, (table) => {
        const {statistic, degreesOfFreedom, pValue} = chiSquare(table);
        expect(pValue).toBeGreaterThanOrEqual(0);
        expect(pValue).toBeLessThanOrEqual(1);
        const back = chiSquare(turned(table));
        expect(back.degreesOfFreedom).toBe(degreesOfFreedom);
        expect(back.statistic).toBeCloseTo(statistic, 9);
      })
    );
  });

  it("is never larger after Yates", () => {
    const count = fc.integer({min: 1, max: 50});
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const table = [
          [a, b],
          [c, d]
        ];
        expect(chiSquare(table, {yates: true}).statistic).toBeLessThanOrEqual(chiSquare(table).statistic);
      })
    );
  });

  it.each([
    {
      what: "an empty row",
      table: [
        [1, 2],
        [0, 0]
      ],
      message: "table[1] sums to 0: a row without counts expects nothing"
    },
    {
      what: "an empty column",
      table: [
        [1, 0, 2],
        [3, 0, 4]
      ],
      message: "table[…][1] sums to 0: a column without counts expects nothing"
    },
    {what: "one row", table: [[1, 2]], message: "table has fewer than two rows or columns: 1 by 2"},
    {what: "one column", table: [[1], [2]], message: "table has fewer than two rows or columns: 2 by 1"},
    {what: "no rows", table: [], message: "table has no cells"},
    {
      what: "NaN",
      table: [
        [1, 2],
        [3, Number.NaN]
      ],
      message: "table[1][1] is not a whole number from 0: NaN"
    }
  ])("refuses $what, and names it", ({table, message}) => {
    expect(() => chiSquare(table)).toThrow(new RangeError(message));
  });

  it("refuses Yates for more than two by two", () => {
    expect(() =>
      chiSquare(
        [
          [1, 2, 3],
          [4, 5, 6]
        ],
        {yates: true}
      )
    ).toThrow(new RangeError("yates is for a table of 2 by 2: 2 by 3"));
  });
});
