import {describe, expect, it} from "vitest";
import {atOddsRatio, tableProbabilities, tablesOfMargins} from "../../../src/stats/hypergeometric.js";
import {expectRelatively} from "../../support/relatively.js";

describe("the tables of Fisher's tea tasting, 1 16 36 16 1 of 70", () => {
  const tables = tablesOfMargins([
    [3, 1],
    [1, 3]
  ]);

  it("run from 0 to 4", () => {
    expect(tables).toMatchObject({observed: 3, min: 0, max: 4});
  });

  it("stand in proportion to Cᵢ² ψⁱ at an odds ratio of ψ", () => {
    const {first, weights} = atOddsRatio(tables, 2);
    const ways = [1, 16 * 2, 36 * 4, 16 * 8, 16];
    expect(first).toBe(0);
    for (const [x, weight] of weights.entries())
      expectRelatively(weight / (weights[2] as number), (ways[x] as number) / 144, 1e-14);
  });

  it("are as probable as the observed twice in 70 by 16, and less twice by 1", () => {
    const {asProbable, notMoreProbable, below, at, above} = tableProbabilities(tables);
    expectRelatively(asProbable, 32 / 70, 1e-14);
    expectRelatively(notMoreProbable, 34 / 70, 1e-14);
    expectRelatively(below, 53 / 70, 1e-14);
    expectRelatively(at, 16 / 70, 1e-14);
    expectRelatively(above, 1 / 70, 1e-14);
  });
});

describe("standing, where two tables are nearly as probable, by exact fractions", () => {
  it.each([
    {
      name: "the less probable by 8.4e-8",
      table: [
        [20, 40],
        [38, 106]
      ],
      notMoreProbable: 0.313618075483729,
      asProbable: 0.08082689391595371
    },
    {
      name: "the more probable by 8.4e-8",
      table: [
        [14, 46],
        [44, 100]
      ],
      notMoreProbable: 0.3944449761955223,
      asProbable: 0.08082690071179324
    },
    {
      name: "the less probable by 3.7e-10",
      table: [
        [23, 112],
        [65, 405]
      ],
      notMoreProbable: 0.336461391650766,
      asProbable: 0.0692032335873886
    },
    {
      name: "the more probable by 3.7e-10",
      table: [
        [16, 119],
        [72, 398]
      ],
      notMoreProbable: 0.4056646252639411,
      asProbable: 0.06920323361317511
    }
  ] as const)("tells $name from a tie", ({table, notMoreProbable, asProbable}) => {
    const stands = tableProbabilities(tablesOfMargins(table));
    expectRelatively(stands.notMoreProbable, notMoreProbable, 1e-13);
    expectRelatively(stands.asProbable, asProbable, 1e-13);
  });
});

describe("standing, far out", () => {
  it("keeps its digits at 7.4e-300, by exact fractions", () => {
    const {notMoreProbable, above, below} = tableProbabilities(
      tablesOfMargins([
        [500, 0],
        [0, 500]
      ])
    );
    expectRelatively(notMoreProbable, 7.399507995628054e-300, 1e-12);
    expect([below, above]).toEqual([1, 0]);
  });

  it("is 0 below any double", () => {
    const table = [
      [5000, 0],
      [0, 5000]
    ] as const;
    expect(tableProbabilities(tablesOfMargins(table))).toEqual({
      asProbable: 0,
      notMoreProbable: 0,
      below: 1,
      at: 0,
      above: 0
    });
  });
});
