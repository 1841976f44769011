import {describe, expect, it} from "vitest";
import type {TwoByTwo} from "../../../src/stats/contingency.js";
import {requireTwoByTwo} from "../../../src/stats/contingency.js";

describe("requireTwoByTwo", () => {
  it("takes counts, and zeros", () => {
    for (const table of [
      [
        [41, 54],
        [22, 13]
      ],
      [
        [0, 0],
        [0, 0]
      ]
    ] as const)
      expect(() => requireTwoByTwo(table)).not.toThrow();
  });

  it.each([
    {
      what: "three rows",
      table: [
        [1, 2],
        [3, 4],
        [5, 6]
      ],
      message: "table is not 2 by 2: 3 by 2"
    },
    {what: "one column", table: [[1], [2]], message: "table is not 2 by 2: 2 by 1"},
    {
      what: "NaN",
      table: [
        [1, 2],
        [3, Number.NaN]
      ],
      message: "table[1][1] is not a whole number from 0: NaN"
    },
    {
      what: "too many",
      table: [
        [1e9, 0],
        [0, 1]
      ],
      message: "table sums to more than 1000000000: 1000000001"
    }
  ])("refuses $what, and names it", ({table, message}) => {
    expect(() => requireTwoByTwo(table as unknown as TwoByTwo)).toThrow(new RangeError(message));
  });
});
