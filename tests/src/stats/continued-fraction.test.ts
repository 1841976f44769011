import {describe, expect, it} from "vitest";
import {continuedFraction} from "../../../src/stats/continued-fraction.js";
import {expectRelatively} from "../../support/relatively.js";

describe("continuedFraction", () => {
  it.each([
    {name: "the golden ratio, of ones alone", first: 1, term: () => [1, 1], value: (1 + Math.sqrt(5)) / 2},
    {name: "√2", first: 1, term: () => [1, 2], value: Math.SQRT2},
    {name: "tan 1", first: 0, term: (k: number) => [k === 1 ? 1 : -1, 2 * k - 1], value: Math.tan(1)},
    {name: "one that ends", first: 2, term: (k: number) => [k === 1 ? 1 : 0, 3], value: 2 + 1 / 3}
  ])("gives $name", ({first, term, value}) => {
    expectRelatively(
      continuedFraction(first, (k) => term(k) as [number, number]),
      value,
      1e-14
    );
  });

  it("refuses one that does not settle", () => {
    expect(() => continuedFraction(1, () => [-1, 1])).toThrow(/did not settle/);
  });
});
