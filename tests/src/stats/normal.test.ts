import {describe, expect, it} from "vitest";
import {normalQuantile, twoSidedDeviate} from "../../../src/stats/normal.js";
import {expectRelatively} from "../../support/relatively.js";

describe("normalQuantile", () => {
  it.each([
    {probability: 0.5, quantile: 0},
    {probability: 0.975, quantile: 1.959963984540054},
    {probability: 0.025, quantile: -1.959963984540054},
    {probability: 0.995, quantile: 2.5758293035489004},
    {probability: 0.75, quantile: 0.6744897501960817},
    {probability: 1e-10, quantile: -6.361340902404056},
    {probability: 1e-20, quantile: -9.262340089798409}
  ])("is $quantile at $probability, as R's qnorm gives it", ({probability, quantile}) => {
    expectRelatively(normalQuantile(probability), quantile, 1e-14);
  });

  it("meets itself where its three approximations join", () => {
    for (const join of [0.075, 0.925, Math.exp(-25)]) {
      expect(normalQuantile(join * (1 + 1e-13))).toBeCloseTo(normalQuantile(join * (1 - 1e-13)), 10);
    }
  });

  it.each([0, 1, -0.1, 1.1, Number.NaN])("refuses a probability of %d, and names it", (probability) => {
    expect(() => normalQuantile(probability)).toThrow(
      new RangeError(`probability outside (0, 1): ${probability}`)
    );
  });
});

describe("twoSidedDeviate", () => {
  it("is 1.959964 at the 95 per cent level and 2.575829 at 99", () => {
    expectRelatively(twoSidedDeviate(0.95), 1.959963984540054, 1e-14);
    expectRelatively(twoSidedDeviate(0.99), 2.5758293035489004, 1e-14);
  });

  it.each([
    {level: 1 - 1e-9, deviate: 6.109410209383449},
    {level: 1 - 1e-12, deviate: 7.130509892879273},
    {level: 1 - 2 ** -53, deviate: 8.292361075813595}
  ])("is $deviate at level $level, by 40-digit arithmetic", ({level, deviate}) => {
    expectRelatively(twoSidedDeviate(level), deviate, 1e-14);
  });

  it("refuses a level in per cent", () => {
    expect(() => twoSidedDeviate(95)).toThrow(new RangeError("level outside (0, 1): 95"));
  });
});
