import {describe, expect, it} from "vitest";
import {jeffreys} from "../../../src/stats/index.js";
import {testProportionInterval} from "../../support/intervals.js";
import {expectRelatively} from "../../support/relatively.js";

describe("jeffreys", () => {
  testProportionInterval(jeffreys);

  it.each([
    {level: 0.99, lower: 0.003673321005997248, upper: 0.4829685570796171},
    {level: 1 - 1e-9, lower: 7.815754137662402e-8, upper: 0.9079107826870444},
    {level: 1 - 1e-12, lower: 7.815636963189694e-10, upper: 0.9556016746399225},
    {level: 1 - 2 ** -53, lower: 1.805417309098842e-12, upper: 0.9829975255338729}
  ])("is right for 1 of 10 at level $level, by 40-digit arithmetic", ({level, lower, upper}) => {
    const interval = jeffreys(1, 10, level);
    expectRelatively(interval.lower, lower, 1e-13);
    expectRelatively(interval.upper, upper, 1e-13);
  });

  it("does not cross itself at a level near 0, where it need not contain the estimate", () => {
    const {estimate, lower, upper} = jeffreys(1, 7, 1e-16);
    expect(upper).toBeGreaterThanOrEqual(lower);
    expect(lower).toBeGreaterThan(estimate);
  });

  it("refuses a total above 1,000,000,000, and names it", () => {
    expect(() => jeffreys(1, 1e9 + 1)).toThrow(new RangeError("total exceeds 1000000000: 1000000001"));
  });
});
