import {describe, expect, it} from "vitest";
import {margins} from "../../../src/stats/contingency.js";

describe("margins", () => {
  it("sums rows, columns and all", () => {
    expect(
      margins([
        [1, 2, 3],
        [4, 5, 6]
      ])
    ).toEqual({rows: [6, 15], columns: [5, 7, 9], total: 21});
  });

  it.each([
    {what: "no rows", table: [], message: "table has no cells"},
    {what: "no columns", table: [[], []], message: "table has no cells"},
    {
      what: "a row shorter than the first",
      table: [[1, 2], [3]],
      message: "table[1] has another length than table[0]: 1, not 2"
    },
    {
      what: "NaN",
      table: [
        [1, 2],
        [Number.NaN, 4]
      ],
      message: "table[1][0] is not a whole number from 0: NaN"
    },
    {
      what: "infinity",
      table: [[1, Number.POSITIVE_INFINITY]],
      message: "table[0][1] is not a whole number from 0: Infinity"
    },
    {what: "a negative count", table: [[1], [-2]], message: "table[1][0] is not a whole number from 0: -2"},
    {what: "half a count", table: [[0.5, 2]], message: "table[0][0] is not a whole number from 0: 0.5"},
    {what: "a hole", table: [new Array(1)], message: "table[0][0] is not a whole number from 0: undefined"},
    {
      what: "more than can be counted",
      table: [[Number.MAX_SAFE_INTEGER, 1]],
      message: "table sums to too much to be counted: 9007199254740992"
    }
  ])("refuses $what, and names it", ({table, message}) => {
    expect(() => margins(table)).toThrow(new RangeError(message));
  });
});
