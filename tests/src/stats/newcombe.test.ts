import {describe, expect, it} from "vitest";
import {newcombe} from "../../../src/stats/newcombe.js";
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
      const interval = newcombe({numerator: x1, denominator: n1}, {numerator: x2, denominator: n2});
      expect(interval.lower.toFixed(4)).toBe(Number(lower).toFixed(4));
      expect(interval.upper.toFixed(4)).toBe(Number(upper).toFixed(4));
    }
  );

  it("gives adults against children, 41/95 and 22/35, as −19.7 points (−36.6 to −0.4)", () => {
    const {difference, lower, upper} = newcombe(
      {numerator: 41, denominator: 95},
      {numerator: 22, denominator: 35}
    );
    expect([difference, lower, upper].map((value) => (100 * value).toFixed(1))).toEqual([
      "-19.7",
      "-36.6",
      "-0.4"
    ]);
  });
});
