import {describe, expect, it} from "vitest";
import {clopperPearson} from "../../../src/stats/index.js";
import textbook from "../../fixtures/reference/textbook.json" with {type: "json"};
import {testProportionInterval} from "../../support/intervals.js";
import {expectRelatively} from "../../support/relatively.js";

describe("clopperPearson", () => {
  testProportionInterval(clopperPearson);

  it.each(textbook.newcombe1998_single_proportion_clopper_pearson.rows)(
    "gives the ends that Newcombe 1998 prints for %s: %d to %d",
    (proportion, lower, upper) => {
      const [count, total] = String(proportion).split("/").map(Number) as [number, number];
      const interval = clopperPearson(count, total);
      expect(interval.lower.toFixed(4)).toBe(Number(lower).toFixed(4));
      expect(interval.upper.toFixed(4)).toBe(Number(upper).toFixed(4));
    }
  );

  it.each([1, 10, 130, 100000, 1e9])(
    "ends at 1 − 0.025^(1/n) for nobody of %i, worked out by hand",
    (total) => {
      expectRelatively(clopperPearson(0, total).upper, -Math.expm1(Math.log(0.025) / total), 1e-13);
      expectRelatively(clopperPearson(total, total).lower, 0.025 ** (1 / total), 1e-13);
    }
  );

  it.each([
    {level: 0.99, lower: 0.0005011285754646343, upper: 0.5442870568996868},
    {level: 1 - 1e-9, lower: 4.999999859715343e-11, upper: 0.9277755290936081},
    {level: 1 - 1e-12, lower: 4.999889391400517e-14, upper: 0.9666128824513353},
    {level: 1 - 2 ** -53, lower: 5.551115123125783e-18, upper: 0.9878873868422989}
  ])("is right for 1 of 10 at level $level, by 40-digit arithmetic", ({level, lower, upper}) => {
    const interval = clopperPearson(1, 10, level);
    expectRelatively(interval.lower, lower, 1e-13);
    expectRelatively(interval.upper, upper, 1e-13);
  });

  it("refuses a total above 1,000,000,000, and names it", () => {
    expect(() => clopperPearson(1, 1e9 + 1)).toThrow(new RangeError("total exceeds 1000000000: 1000000001"));
  });
});
