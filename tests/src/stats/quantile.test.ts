import {describe, expect, it} from "vitest";
import {quantile} from "../../../src/stats/quantile.js";
import {expectRelatively} from "../../support/relatively.js";

describe("quantile", () => {
  it.each([
    {probability: 0, value: 0.3},
    {probability: 0.025, value: 0.38},
    {probability: 0.3, value: 1.38},
    {probability: 0.5, value: 2.5},
    {probability: 0.99, value: 7.076},
    {probability: 1, value: 7.25}
  ])("is $value at $probability, as R's quantile gives it", ({probability, value}) => {
    expectRelatively(Number(quantile([0.3, 1.1, 2.5, 2.9, 7.25], probability)), value, 1e-15);
  });

  it("is the number itself between two that are equal", () => {
    for (const probability of [0.025, 0.35, 0.7]) expect(quantile([0.9, 0.9], probability)).toBe(0.9);
  });

  it("is the one number there is, and null when there is none", () => {
    expect(quantile([4], 0.2)).toBe(4);
    expect(quantile([], 0.2)).toBe(null);
  });
});
