import {describe, expect, it} from "vitest";
import {binomials} from "../../../src/stats/binomial.js";
import {eachColumn, fillings} from "../../../src/stats/fillings.js";

const ways = binomials(() => {});

describe("fillings", () => {
  it("weighs the two tables of two columns of one, for rows of one", () => {
    expect([...fillings([1, 1], ways, () => {})([1, 1])]).toEqual([[1n, 2n]]);
  });

  it("weighs, for columns of 2 and 3 and rows of 4 and 1, one table at 2 × 1 and one at 1 × 3", () => {
    const found = fillings([2, 3], ways, () => {})([4, 1]);
    expect(new Map(found)).toEqual(
      new Map([
        [2n, 1n],
        [3n, 1n]
      ])
    );
  });

  it("keeps tables of equal weight as their number: six of three columns of one, 90 of six", () => {
    expect([...fillings([1, 1, 1], ways, () => {})([1, 1, 1])]).toEqual([[1n, 6n]]);
    expect([...fillings([1, 1, 1, 1, 1, 1], ways, () => {})([2, 2, 2])]).toEqual([[1n, 90n]]);
  });

  it("finds the same for rows in another order, without more work", () => {
    let steps = 0;
    const fill = fillings([3, 4, 5], ways, (spent) => {
      steps += spent;
    });
    const found = fill([6, 4, 2]);
    const spent = steps;
    expect(fill([2, 6, 4])).toBe(found);
    expect(steps).toBe(spent);
  });
});

describe("eachColumn", () => {
  it("keeps to the room in the rows, and counts the ways", () => {
    const seen: [readonly number[], bigint][] = [];
    eachColumn([1, 2, 1], 3, ways, (column, weight) => seen.push([[...column], weight]));
    expect(seen).toEqual([
      [[0, 2, 1], 3n],
      [[1, 1, 1], 6n],
      [[1, 2, 0], 3n]
    ]);
  });
});
