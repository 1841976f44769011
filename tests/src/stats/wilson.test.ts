import {describe, expect, it} from "vitest";
import {wilson} from "../../../src/stats/wilson.js";
import textbook from "../../fixtures/reference/textbook.json" with {type: "json"};
import {testProportionInterval} from "../../support/intervals.js";
import {expectRelatively} from "../../support/relatively.js";

describe("wilson", () => {
  testProportionInterval(wilson);

  it.each(textbook.newcombe1998_single_proportion_wilson_no_cc.rows)(
    "gives the ends that Newcombe 1998 prints for %s: %d to %d",
    (proportion, lower, upper) => {
      const [count, total] = String(proportion).split("/").map(Number) as [number, number];
      const interval = wilson(count, total);
      expect(interval.lower.toFixed(4)).toBe(Number(lower).toFixed(4));
      expect(interval.upper.toFixed(4)).toBe(Number(upper).toFixed(4));
    }
  );

  it("is 1/(1 + z²) to 1 for one of one, worked out by hand", () => {
    expectRelatively(wilson(1, 1).lower, 1 / (1 + 1.959963984540054 ** 2), 1e-14);
  });

  it.each([
    {level: 0.99, lower: 0.01185150341103294, upper: 0.5072317712328935},
    {level: 1 - 1e-9, lower: 0.002550748466622887, upper: 0.82840502396389},
    {level: 1 - 1e-12, lower: 0.001896497491976501, upper: 0.8666200781338391},
    {level: 1 - 2 ** -53, lower: 0.001415392681414636, upper: 0.8970143981745953}
  ])("is right for 1 of 10 at level $level, by 40-digit arithmetic", ({level, lower, upper}) => {
    const interval = wilson(1, 10, level);
    expectRelatively(interval.lower, lower, 1e-13);
    expectRelatively(interval.upper, upper, 1e-13);
  });
});
