import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Contingency} from "../../../src/stats/contingency.js";
import {fisherExact} from "../../../src/stats/fisher-exact.js";
import {freemanHalton} from "../../../src/stats/freeman-halton.js";
import {shareNotMoreProbable} from "../../../src/stats/network.js";
import textbook from "../../fixtures/reference/textbook.json" with {type: "json"};
import {expectRelatively} from "../../support/relatively.js";
import {allTables, anySmallTable, anyTwoByTwo, rarity, turned} from "../../support/tables.js";

/** The same p from every table there is. */
function byListing(table: Contingency): number {
  const sums = (rows: Contingency) => rows.map((row) => row.reduce((sum, count) => sum + count, 0));
  const observed = rarity(table);
  let [part, whole] = [0, 0];
  for (const other of allTables(sums(table), sums(turned(table)))) {
    const rare = rarity(other);
    const share = Number((observed * 10n ** 25n) / rare) / 1e25;
    whole += share;
    if (rare >= observed) part += share;
  }
  return part / whole;
}

describe("freemanHalton, against R and print", () => {
  it("gives 0.7827 for job satisfaction by income, four by four", () => {
    const {table, p, published} = textbook.fisher_freeman_halton_job_satisfaction;
    const {pValue} = freemanHalton(table);
    expectRelatively(pValue, p, 1e-11);
    expect(pValue.toFixed(4)).toBe(published.toFixed(4));
  });

  it("gives the p of all 530 tables, two by three", () => {
    const {table, p} = textbook.fisher_freeman_halton_2x3_synthetic;
    expectRelatively(freemanHalton(table).pValue, p, 1e-15);
  });
});

describe("freemanHalton", () => {
  it("sums the tables that are no more probable, one by one", () => {
    fc.assert(
      fc.property(anySmallTable, (table) => {
        expectRelatively(freemanHalton(table).pValue, byListing(table), 1e-12);
      })
    );
  });

  it("is Fisher's p for two by two", () => {
    fc.assert(
      fc.property(anyTwoByTwo, (table) => {
        expect(freemanHalton(table).pValue).toBe(fisherExact(table).pValue);
      })
    );
  });

  it("stays as it is when rows and columns are exchanged, put in another order, or empty ones come in", () => {
    fc.assert(
      fc.property(anySmallTable, (table) => {
        const {pValue} = freemanHalton(table);
        const nothing = (table[0] ?? []).map(() => 0);
        for (const same of [
          turned(table),
          table.toReversed(),
          table.map((row) => row.toReversed()),
          [...table, nothing],
          turned([nothing, ...turned(turned(table))])
        ])
          expectRelatively(freemanHalton(same).pValue, pValue, 1e-13);
      })
    );
  });

  it.each([
    {
      what: "no counts",
      table: [
        [0, 0, 0],
        [0, 0, 0]
      ]
    },
    {what: "one row", table: [[1, 2, 3]]},
    {what: "one column", table: [[1], [2], [3]]},
    {
      what: "one row that is not empty",
      table: [
        [0, 0, 0],
        [1, 2, 3]
      ]
    },
    {
      what: "one column that is not empty",
      table: [
        [0, 1],
        [0, 2]
      ]
    }
  ])("is 1 for $what", ({table}) => {
    expect(freemanHalton(table).pValue).toBe(1);
  });

  it.each([
    {what: "no rows", table: [], message: "table has no cells"},
    {
      what: "rows of unequal length",
      table: [[1, 2], [3]],
      message: "table[1] has another length than table[0]: 1, not 2"
    },
    {
      what: "NaN",
      table: [
        [1, 2, 3],
        [4, Number.NaN, 6]
      ],
      message: "table[1][1] is not a whole number from 0: NaN"
    }
  ])("refuses $what, and names it", ({table, message}) => {
    expect(() => freemanHalton(table)).toThrow(new RangeError(message));
  });

  it.each([
    {what: "eight by eight", table: Array.from({length: 8}, () => new Array<number>(8).fill(4)), total: 256},
    {
      what: "two by three of a million",
      table: [
        [200000, 200000, 100000],
        [100000, 200000, 200000]
      ],
      total: 1000000
    }
  ])("refuses $what, which would take too long", ({table, total}) => {
    const message = `table has too many others with its margins for an exact test: it sums to ${total}`;
    expect(() => freemanHalton(table)).toThrow(new RangeError(message));
  });
});

describe("shareNotMoreProbable", () => {
  it("is Fisher's p for two by two, which it finds in another way", () => {
    fc.assert(
      fc.property(
        anyTwoByTwo.filter((table) => fisherExact(table).oddsRatio !== null),
        (table) => {
          expectRelatively(shareNotMoreProbable(table), fisherExact(table).pValue, 1e-12);
        }
      )
    );
  });
});
