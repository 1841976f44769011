import {describe, expect, it} from "vitest";
import {tailOf} from "../../../src/stats/normal.js";

describe("tailOf", () => {
  it("is half of what a level leaves, to the last digit", () => {
    expect(tailOf(0.5)).toBe(0.25);
    expect(tailOf(0.95)).toBeCloseTo(0.025, 16);
    expect(tailOf(1 - 2 ** -53)).toBe(2 ** -54);
  });

  it.each([0, 1, -0.5, 95, Number.NaN])("refuses a level of %d, and names it", (level) => {
    expect(() => tailOf(level)).toThrow(new RangeError(`level outside (0, 1): ${level}`));
  });
});
