import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {TwoByTwo} from "../../../src/stats/contingency.js";
import {fisherExact} from "../../../src/stats/fisher-exact.js";
import {midP} from "../../../src/stats/mid-p.js";
import {expectRelatively} from "../../support/relatively.js";
import {anyTwoByTwo} from "../../support/tables.js";

const tea: TwoByTwo = [
  [3, 1],
  [1, 3]
];
/** Beside it the tables of 0 and 2, in proportion 3 : 6 : 1. */
const five: TwoByTwo = [
  [1, 1],
  [1, 2]
];
const doubled = {rule: "doubled"} as const;

describe("midP, worked out by hand", () => {
  it("is (1 + 1)/70 and half of (16 + 16)/70 for the tea tasting, either way", () => {
    expectRelatively(midP(tea).pValue, 18 / 70, 1e-14);
    expectRelatively(midP(tea, doubled).pValue, 18 / 70, 1e-14);
  });

  it("sides by likelihood unless told to double", () => {
    expectRelatively(midP(five).pValue, 4 / 10 + 6 / 20, 1e-14);
    expectRelatively(midP(five, {rule: "likelihood"}).pValue, 4 / 10 + 6 / 20, 1e-14);
    expectRelatively(midP(five, doubled).pValue, 2 * (1 / 10 + 6 / 20), 1e-14);
  });

  it.each([
    {
      what: "nobody with the trait",
      table: [
        [0, 95],
        [0, 35]
      ]
    },
    {
      what: "nobody in a group",
      table: [
        [0, 0],
        [3, 4]
      ]
    },
    {
      what: "nobody at all",
      table: [
        [0, 0],
        [0, 0]
      ]
    }
  ] as const)("is ½ by likelihood and 1 doubled for $what", ({table}) => {
    expect(midP(table).pValue).toBe(0.5);
    expect(midP(table, doubled).pValue).toBe(1);
  });
});

describe("midP", () => {
  it("lies between half of Fisher's p and all of it, by likelihood", () => {
    fc.assert(
      fc.property(anyTwoByTwo, (table) => {
        const {pValue} = fisherExact(table);
        expect(midP(table).pValue).toBeLessThan(pValue);
        expect(midP(table).pValue).toBeGreaterThanOrEqual((pValue / 2) * (1 - 1e-15));
      })
    );
  });

  it("lies between 0 and 1, whichever way the table is turned", () => {
    fc.assert(
      fc.property(anyTwoByTwo, fc.constantFrom("likelihood", "doubled"), ([[a, b], [c, d]], rule) => {
        const {pValue} = midP(
          [
            [a, b],
            [c, d]
          ],
          {rule}
        );
        expect(pValue).toBeGreaterThan(0);
        expect(pValue).toBeLessThanOrEqual(1);
        expectRelatively(
          midP(
            [
              [c, d],
              [a, b]
            ],
            {rule}
          ).pValue,
          pValue,
          1e-12
        );
        expectRelatively(
          midP(
            [
              [b, a],
              [d, c]
            ],
            {rule}
          ).pValue,
          pValue,
          1e-12
        );
        expectRelatively(
          midP(
            [
              [a, c],
              [b, d]
            ],
            {rule}
          ).pValue,
          pValue,
          1e-12
        );
      })
    );
  });

  it("refuses what is no count, and names it", () => {
    const message = "table[0][1] is not a whole number from 0: 1.5";
    expect(() =>
      midP([
        [1, 1.5],
        [2, 3]
      ])
    ).toThrow(new RangeError(message));
  });
});
