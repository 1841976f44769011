import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cohenKappa} from "../../../src/stats/cohen-kappa.js";
import textbook from "../../fixtures/reference/textbook.json" with {type: "json"};
import {expectRelatively} from "../../support/relatively.js";

const {cohen_kappa_2x2: two, cohen_kappa_boyd_mammograms_85: boyd, cohen_kappa_FCE1969: fce} = textbook;
const fceTable = fce.proportions.map((row) => row.map((share) => Math.round(share * fce.n)));

describe("cohenKappa, against print", () => {
  it("gives 0.429 with error 0.054 for the example of Fleiss, Cohen & Everitt 1969", () => {
    const {estimate, standardError} = cohenKappa(fceTable);
    expect(estimate?.toFixed(3)).toBe(fce.published.kappa.toFixed(3));
    expect(standardError?.toFixed(3)).toBe(fce.published.ase.toFixed(3));
  });

  it("gives 0.4728 for the 85 mammograms of Boyd et al. 1982", () => {
    expect(cohenKappa(boyd.table).estimate?.toFixed(4)).toBe(boyd.published.kappa.toFixed(4));
  });
});

describe("cohenKappa, against R", () => {
  it.each([
    {
      name: "the two by two table",
      table: two.table,
      kappa: two.kappa,
      error: two.ase_FCE1969,
      ends: two.ci95
    },
    {name: "the mammograms", table: boyd.table, kappa: boyd.kappa, error: boyd.ase_FCE1969, ends: boyd.ci95},
    {name: "the 1969 example", table: fceTable, kappa: fce.kappa, error: fce.ase, ends: null}
  ])("gives the estimate, error and interval of $name", ({table, kappa, error, ends}) => {
    const {estimate, standardError, lower, upper} = cohenKappa(table);
    expectRelatively(Number(estimate), kappa, 1e-11);
    expectRelatively(Number(standardError), error, 1e-11);
    if (!ends) return;
    expectRelatively(Number(lower), Number(ends[0]), 1e-11);
    expectRelatively(Number(upper), Number(ends[1]), 1e-11);
  });
});

describe("cohenKappa, worked out by hand", () => {
  it.each([
    {
      name: "full agreement",
      table: [
        [3, 0],
        [0, 4]
      ],
      estimate: 1,
      standardError: 0
    },
    {
      name: "full agreement in one of three categories more",
      table: [
        [3, 0, 0],
        [0, 4, 0],
        [0, 0, 0]
      ],
      estimate: 1,
      standardError: 0
    },
    {
      name: "what chance gives",
      table: [
        [4, 2],
        [2, 1]
      ],
      estimate: 0,
      standardError: 1 / 3
    },
    {
      name: "full disagreement in halves",
      table: [
        [0, 5],
        [5, 0]
      ],
      estimate: -1,
      standardError: 0
    },
    {
      name: "one coder with a single category",
      table: [
        [3, 2],
        [0, 0]
      ],
      estimate: 0,
      standardError: 0
    },
    {
      name: "two coders with a single category each, not the same",
      table: [
        [0, 7],
        [0, 0]
      ],
      estimate: 0,
      standardError: 0
    }
  ])("gives $estimate for $name", ({table, estimate, standardError}) => {
    const kappa = cohenKappa(table);
    expect(kappa.estimate).toBe(estimate);
    expect(kappa.standardError).toBeCloseTo(standardError, 15);
  });

  it.each([
    {
      name: "both used one and the same category of two",
      table: [
        [9, 0],
        [0, 0]
      ]
    },
    {
      name: "both used one and the same category of three",
      table: [
        [0, 0, 0],
        [0, 9, 0],
        [0, 0, 0]
      ]
    },
    {name: "there is one category only", table: [[1]]}
  ])("has none when $name", ({table}) => {
    expect(cohenKappa(table)).toEqual({estimate: null, lower: null, upper: null, standardError: null});
  });

  it("ends its interval at −1 and 1, which kappa cannot pass", () => {
    const apart = cohenKappa([
      [0, 3],
      [4, 0]
    ]);
    expect(apart.lower).toBe(-1);
    expect(apart.upper).toBeGreaterThan(-1);
    const alike = cohenKappa([
      [2, 1],
      [0, 20]
    ]);
    expect(alike.upper).toBe(1);
    expect(alike.lower).toBeLessThan(Number(alike.estimate));
  });
});

const anyTable = fc
  .integer({min: 2, max: 5})
  .chain((size) =>
    fc.array(fc.array(fc.nat(30), {minLength: size, maxLength: size}), {minLength: size, maxLength: size})
  )
  .filter((table) => table.flat().some((cell) => cell > 0));

const transposed = (table: number[][]) => table.map((_, i) => table.map((row) => row[i] as number));

describe("cohenKappa", () => {
  it("is the same when the coders change places", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const [there, back] = [cohenKappa(table), cohenKappa(transposed(table))];
        expect(back.estimate).toBe(there.estimate);
        expect(back.standardError ?? -1).toBeCloseTo(there.standardError ?? -1, 12);
      })
    );
  });

  it("is the same when the categories are put in another order", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const turned = table.map((row) => row.toReversed()).toReversed();
        expect(cohenKappa(turned).estimate).toBe(cohenKappa(table).estimate);
      })
    );
  });

  it("has an interval that contains it and is wider at a higher level", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const {estimate, lower, upper} = cohenKappa(table);
        const wide = cohenKappa(table, 0.99);
        if (estimate === null) return wide.estimate === null;
        const [low, high, wideLow, wideHigh] = [lower, upper, wide.lower, wide.upper].map(Number);
        return [wideLow, low, estimate, high, wideHigh].every(
          (value, i, values) => i === 0 || Number(values[i - 1]) <= Number(value)
        );
      })
    );
  });
});

describe("cohenKappa refuses", () => {
  it.each([
    {what: "a table without a row", table: [], message: /^table has no cells/},
    {
      what: "a table without a unit",
      table: [
        [0, 0],
        [0, 0]
      ],
      message: /^table holds no unit/
    },
    {
      what: "a table that is not square",
      table: [
        [1, 2, 3],
        [4, 5, 6]
      ],
      message: /^table is not square: 2 by 3/
    },
    {what: "rows of unequal length", table: [[1, 2], [3]], message: /^table\[1\] has another length/},
    {
      what: "a negative cell",
      table: [
        [1, -2],
        [3, 4]
      ],
      message: /^table\[0\]\[1\] .*: -2/
    },
    {
      what: "a cell that is not whole",
      table: [
        [1, 2],
        [0.5, 4]
      ],
      message: /^table\[1\]\[0\] .*: 0\.5/
    },
    {
      what: "a cell that is not a number",
      table: [
        [1, 2],
        [3, Number.NaN]
      ],
      message: /^table\[1\]\[1\] .*: NaN/
    }
  ])("$what", ({table, message}) => {
    expect(() => cohenKappa(table)).toThrow(RangeError);
    expect(() => cohenKappa(table)).toThrow(message);
  });

  it.each([0, 1, 95, Number.NaN])("a level of %d, and names it", (level) => {
    expect(() => cohenKappa(two.table, level)).toThrow(new RangeError(`level outside (0, 1): ${level}`));
  });
});
