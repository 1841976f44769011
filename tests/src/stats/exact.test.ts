import {describe, expect, it} from "vitest";
import {product, quotient} from "../../../src/stats/exact.js";

describe("product", () => {
  it("is exact beyond doubles, and 1 of nothing", () => {
    expect(product([])).toBe(1n);
    expect(product(Array.from({length: 25}, (_, index) => index + 1))).toBe(15511210043330985984000000n);
  });
});

describe("quotient", () => {
  it.each([
    {part: 1n, whole: 3n, value: 1 / 3},
    {part: 7n, whole: 7n, value: 1},
    {part: 2n * 10n ** 400n, whole: 7n * 10n ** 400n, value: 2 / 7},
    {part: 1n, whole: 10n ** 300n, value: 1e-300},
    {part: 1n, whole: 2n ** 1074n, value: 2 ** -1074},
    {part: 1n, whole: 10n ** 400n, value: 0}
  ])("is $value", ({part, whole, value}) => {
    expect(quotient(part, whole)).toBe(value);
  });
});
