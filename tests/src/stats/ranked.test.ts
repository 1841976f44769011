import {describe, expect, it} from "vitest";
import {rank, sumUpTo} from "../../../src/stats/ranked.js";

describe("rank and sumUpTo", () => {
  const ranked = rank(
    new Map([
      [30n, 1n],
      [10n, 3n],
      [20n, 2n]
    ])
  );

  it.each([
    {bound: 9n, sum: 0n},
    {bound: 10n, sum: 30n},
    {bound: 19n, sum: 30n},
    {bound: 20n, sum: 70n},
    {bound: 30n, sum: 100n},
    {bound: 10n ** 40n, sum: 100n}
  ])("sum to $sum up to $bound, each weight as often as it has tables", ({bound, sum}) => {
    expect(sumUpTo(ranked, bound)).toBe(sum);
  });
});
