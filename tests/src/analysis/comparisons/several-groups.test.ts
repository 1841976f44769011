import {describe, expect, it} from "vitest";
import {compareSeveral, pairsAmong} from "../../../../src/analysis/comparisons/several-groups.js";

const share = (numerator: number, denominator: number) => ({numerator, denominator});
const trait = (key: string, ...shares: Array<{numerator: number; denominator: number}>) => ({
  key,
  label: key,
  shares
});

describe("several groups on a trait", () => {
  const [first, second, ...others] = compareSeveral([
    trait("alike", share(2, 4), share(2, 4), share(2, 4)),
    trait("apart", share(3, 3), share(0, 3), share(0, 3)),
    trait("nobody", share(0, 4), share(0, 4), share(0, 4)),
    trait("empty", share(0, 0), share(1, 4), share(1, 4))
  ]);

  it("come by the strength of the association, without a trait on which a group is empty", () => {
    expect([first, second, ...others].map((compared) => compared?.key)).toEqual(["apart", "alike", "nobody"]);
  });

  it("have an exact p, and V 1 where the group tells the trait", () => {
    // 9!/(3! 6!) = 84 tables of equal weight in cells; of those with these margins only 3 are as extreme: 3/84
    expect(first?.pValue).toBeCloseTo(3 / 84, 12);
    expect(first).toMatchObject({association: 1, isExact: true});
    expect(second).toMatchObject({pValue: 1, association: 0});
  });

  it("have each pair, adjusted over the pairs: 3 of 3 against 0 of 3 is 2 of 20 ways, times three", () => {
    expect(first?.pairs.map(({one, other}) => [one, other])).toEqual(pairsAmong(3));
    const [pair, other, last] = first?.pairs ?? [];
    expect(pair?.pValue).toBeCloseTo(2 / 20, 12);
    expect([pair?.adjusted, other?.adjusted, last?.adjusted].map((p) => p?.toFixed(6))).toEqual([
      "0.300000",
      "0.300000",
      "1.000000"
    ]);
    expect(last?.difference.difference).toBe(0);
  });

  it("have neither where nobody has the trait", () => {
    expect(others[0]).toMatchObject({pValue: null, association: null, isExact: true});
  });
});
