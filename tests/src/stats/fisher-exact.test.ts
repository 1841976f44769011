import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {TwoByTwo} from "../../../src/stats/contingency.js";
import {fisherExact} from "../../../src/stats/fisher-exact.js";
import {expectRelatively} from "../../support/relatively.js";
import {allTables, anyTwoByTwo, rarity} from "../../support/tables.js";

const swapped = ([first, second]: TwoByTwo): TwoByTwo => [second, first];
const turned = ([[a, b], [c, d]]: TwoByTwo): TwoByTwo => [
  [a, c],
  [b, d]
];
const inverse = (ratio: number | null) => (ratio === null ? null : 1 / ratio);

function expectClose(actual: number | null, expected: number | null): void {
  if (actual === null || expected === null || !Number.isFinite(expected)) expect(actual).toBe(expected);
  else expectRelatively(actual, expected, 1e-12);
}

describe("fisherExact, worked out by hand", () => {
  it("gives p = 34/70 for the tea tasting with 3 of 4 cups told", () => {
    expectRelatively(
      fisherExact([
        [3, 1],
        [1, 3]
      ]).pValue,
      34 / 70,
      1e-14
    );
  });

  it("solves ψ/(1 + ψ) = 0.025 for one of one against none of one", () => {
    const {pValue, oddsRatio, lower, upper} = fisherExact([
      [1, 0],
      [0, 1]
    ]);
    expect([pValue, oddsRatio, upper]).toEqual([1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expectRelatively(lower, 0.025 / 0.975, 1e-14);
  });

  it("solves 35/(35 + 95ψ) = 0.005 for 0 of 95 against 1 of 35 at level 0.99", () => {
    const table: TwoByTwo = [
      [0, 95],
      [1, 34]
    ];
    const {pValue, oddsRatio, lower, upper} = fisherExact(table, 0.99);
    expectRelatively(pValue, 35 / 130, 1e-14);
    expect([oddsRatio, lower]).toEqual([0, 0]);
    expectRelatively(upper, (35 / 95) * 199, 1e-13);
  });

  it("solves ψ² − 156ψ − 39 = 0, from (1 + 4ψ)/(1 + 4ψ + ψ²) = 0.025, for 1 of 2 in each group", () => {
    const {pValue, oddsRatio, lower, upper} = fisherExact([
      [1, 1],
      [1, 1]
    ]);
    expect([pValue, oddsRatio]).toEqual([1, 1]);
    expectRelatively(upper, 78 + Math.sqrt(6123), 1e-13);
    expectRelatively(lower, 1 / (78 + Math.sqrt(6123)), 1e-13);
  });

  it("solves ψ/(1 + ψ) = 2⁻⁵⁴ at the highest level there is", () => {
    const {lower} = fisherExact(
      [
        [1, 0],
        [0, 1]
      ],
      1 - 2 ** -53
    );
    expectRelatively(lower, 2 ** -54, 1e-14);
  });

  it.each([
    {
      what: "nobody in the first group",
      table: [
        [0, 0],
        [3, 4]
      ]
    },
    {
      what: "nobody in the second group",
      table: [
        [3, 4],
        [0, 0]
      ]
    },
    {
      what: "nobody with the trait",
      table: [
        [0, 95],
        [0, 35]
      ]
    },
    {
      what: "everybody with the trait",
      table: [
        [95, 0],
        [35, 0]
      ]
    },
    {
      what: "nobody at all",
      table: [
        [0, 0],
        [0, 0]
      ]
    }
  ] as const)("has p 1 and no odds ratio for $what", ({table}) => {
    expect(fisherExact(table)).toEqual({
      pValue: 1,
      oddsRatio: null,
      lower: 0,
      upper: Number.POSITIVE_INFINITY
    });
  });

  it("makes p exactly 1 of the likeliest table, however many the others", () => {
    for (const half of [3, 130, 49999]) {
      const table: TwoByTwo = [
        [half, half],
        [half, half]
      ];
      expect(fisherExact(table)).toMatchObject({pValue: 1, oddsRatio: 1});
    }
  });
});

describe("fisherExact", () => {
  it("sums the tables that are no more probable, one by one", () => {
    fc.assert(
      fc.property(anyTwoByTwo, (table) => {
        const [[a, b], [c, d]] = table;
        const tables = allTables([a + b, c + d], [a + c, b + d]).map((other) => rarity(other));
        const whole = tables.reduce((product, rare) => product * rare, 1n);
        const sum = (among: bigint[]) => among.reduce((total, rare) => total + whole / rare, 0n);
        const share = (sum(tables.filter((rare) => rare >= rarity(table))) * 10n ** 30n) / sum(tables);
        expect(fisherExact(table).pValue).toBeCloseTo(Number(share) / 1e30, 12);
      })
    );
  });

  it("has an interval from 0 to Infinity that contains its odds ratio, and p from 0 to 1", () => {
    fc.assert(
      fc.property(anyTwoByTwo, fc.constantFrom(0.5, 0.95, 0.999), (table, level) => {
        const {pValue, oddsRatio, lower, upper} = fisherExact(table, level);
        expect(pValue).toBeGreaterThan(0);
        expect(pValue).toBeLessThanOrEqual(1);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(oddsRatio ?? lower);
        expect(upper).toBeGreaterThanOrEqual(oddsRatio ?? lower);
      })
    );
  });

  it("keeps p and inverts the odds ratio and its interval when the groups, or the kinds, are swapped", () => {
    fc.assert(
      fc.property(anyTwoByTwo, (table) => {
        const there = fisherExact(table);
        for (const other of [swapped(table), turned(swapped(turned(table)))]) {
          const back = fisherExact(other);
          expectClose(back.pValue, there.pValue);
          expectClose(back.oddsRatio, inverse(there.oddsRatio));
          expectClose(back.lower, inverse(there.upper));
          expectClose(back.upper, inverse(there.lower));
        }
      })
    );
  });

  it("says the same when rows and columns are exchanged", () => {
    fc.assert(
      fc.property(anyTwoByTwo, (table) => {
        const [there, back] = [fisherExact(table), fisherExact(turned(table))];
        expectClose(back.pValue, there.pValue);
        expectClose(back.oddsRatio, there.oddsRatio);
        expectClose(back.lower, there.lower);
        expectClose(back.upper, there.upper);
      })
    );
  });

  it("comes nearer to the odds ratio as more patients have the same proportions", () => {
    const cell = fc.integer({min: 1, max: 30});
    fc.assert(
      fc.property(fc.tuple(cell, cell, cell, cell), fc.integer({min: 2, max: 9}), ([a, b, c, d], times) => {
        const width = ({lower, upper}: {lower: number; upper: number}) => Math.log(upper / lower);
        const many: TwoByTwo = [
          [a * times, b * times],
          [c * times, d * times]
        ];
        expect(width(fisherExact(many))).toBeLessThan(
          width(
            fisherExact([
              [a, b],
              [c, d]
            ])
          )
        );
      })
    );
  });

  it.each([
    {
      what: "NaN",
      table: [
        [1, 2],
        [Number.NaN, 4]
      ],
      message: "table[1][0] is not a whole number from 0: NaN"
    },
    {
      what: "a negative count",
      table: [
        [1, -2],
        [3, 4]
      ],
      message: "table[0][1] is not a whole number from 0: -2"
    },
    {
      what: "three groups",
      table: [
        [1, 2],
        [3, 4],
        [5, 6]
      ],
      message: "table is not 2 by 2: 3 by 2"
    }
  ])("refuses $what, and names it", ({table, message}) => {
    expect(() => fisherExact(table as unknown as TwoByTwo)).toThrow(new RangeError(message));
  });

  it.each([0, 1, -0.5, 95, Number.NaN])("refuses a level of %d, and names it", (level) => {
    for (const table of [
      [
        [1, 2],
        [3, 4]
      ],
      [
        [0, 0],
        [0, 0]
      ]
    ] as const)
      expect(() => fisherExact(table, level)).toThrow(new RangeError(`level outside (0, 1): ${level}`));
  });
});
