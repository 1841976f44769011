import {describe, expect, it} from "vitest";
import {miettinenNurminen} from "../../../src/stats/miettinen-nurminen.js";
import {testDifferenceInterval} from "../../support/intervals.js";
import {expectRelatively} from "../../support/relatively.js";

describe("miettinenNurminen", () => {
  testDifferenceInterval(miettinenNurminen);

  it("is −z²/(1 + z²) to z²/(1 + z²), with half of z², for nobody of one in each group, worked out by hand", () => {
    const half = 1.959963984540054 ** 2 * 2;
    const {lower, upper} = miettinenNurminen({numerator: 0, denominator: 1}, {numerator: 0, denominator: 1});
    expectRelatively(upper, half / (1 + half), 1e-13);
    expectRelatively(lower, -half / (1 + half), 1e-13);
  });

  it("ends exactly at −1 or 1 where the groups differ wholly", () => {
    expect(miettinenNurminen({numerator: 9, denominator: 9}, {numerator: 0, denominator: 4}).upper).toBe(1);
    expect(miettinenNurminen({numerator: 0, denominator: 9}, {numerator: 4, denominator: 4}).lower).toBe(-1);
  });
});
