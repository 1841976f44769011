import {describe, expect, it} from "vitest";
import {newcombe} from "../../../src/stats/index.js";
import textbook from "../../fixtures/reference/textbook.json" with {type: "json"};
import {testDifferenceInterval} from "../../support/intervals.js";

describe("newcombe", () => {
  testDifferenceInterval(newcombe);

  it.each(textbook.newcombe1998_difference_table_II_method10.rows)(
    "gives the ends that Newcombe 1998 prints for %s: %d to %d",
    (comparison, lower, upper) => {
      const [x1, n1, x2, n2] = String(comparison).split(/[/-]/).map(Number) as [
        number,
        number,
        number,
        number
      ];
      const interval = newcombe({count: x1, total: n1}, {count: x2, total: n2});
      expect(interval.lower.toFixed(4)).toBe(Number(lower).toFixed(4));
      expect(interval.upper.toFixed(4)).toBe(Number(upper).toFixed(4));
    }
  );

  it("gives adults against children, 41/95 and 22/35, as −19.7 points (−36.6 to −0.4)", () => {
    const {difference, lower, upper} = newcombe({count: 41, total: 95}, {count: 22, total: 35});
    expect([difference, lower, upper].map((value) => (100 * value).toFixed(1))).toEqual([
      "-19.7",
      "-36.6",
      "-0.4"
    ]);
  });
});
