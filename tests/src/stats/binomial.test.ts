import {describe, expect, it} from "vitest";
import {binomials, multinomial} from "../../../src/stats/binomial.js";

describe("binomials", () => {
  it("are Pascal's triangle", () => {
    const ways = binomials(() => {});
    expect([0, 1, 2, 3, 4, 5].map((chosen) => ways(4, chosen))).toEqual([1n, 4n, 6n, 4n, 1n, 0n]);
    expect(ways(0, 0)).toBe(1n);
    expect(ways(130, 65)).toBe(95067625827960698145584333020095113100n);
  });

  it("tells what it is about to compute, once for each row", () => {
    const spent: number[] = [];
    const ways = binomials((steps) => spent.push(steps));
    ways(30, 1);
    ways(30, 2);
    ways(7, 2);
    expect(spent).toEqual([30, 7]);
  });
});

describe("dealings", () => {
  it("counts the orders of the letters of MISSISSIPPI", () => {
    expect(
      multinomial(
        [1, 4, 4, 2],
        binomials(() => {})
      )
    ).toBe(34650n);
  });
});
