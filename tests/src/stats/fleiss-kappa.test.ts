import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fleissKappa} from "../../../src/stats/index.js";
import textbook from "../../fixtures/reference/textbook.json" with {type: "json"};
import {expectRelatively} from "../../support/relatively.js";

describe("fleissKappa", () => {
  it("gives 0.210 for 14 raters of 10 units in 5 categories, as printed and as R has it", () => {
    const {table, kappa, published} = textbook.fleiss_kappa_10x14;
    const {estimate} = fleissKappa(table);
    expect(estimate?.toFixed(3)).toBe(published.toFixed(3));
    expectRelatively(Number(estimate), kappa, 1e-11);
  });

  it.each([
    {
      name: "raters who agree on each unit",
      table: [
        [3, 0],
        [0, 3]
      ],
      estimate: 1
    },
    {
      name: "two raters who never agree",
      table: [
        [1, 1],
        [1, 1]
      ],
      estimate: -1
    },
    {
      name: "three raters who are one apart",
      table: [
        [2, 1],
        [1, 2]
      ],
      estimate: -1 / 3
    },
    {
      name: "units half agreed on",
      table: [
        [2, 0],
        [1, 1],
        [0, 2],
        [1, 1]
      ],
      estimate: 0
    }
  ])("gives $estimate for $name, worked out by hand", ({table, estimate}) => {
    expect(fleissKappa(table).estimate).toBeCloseTo(estimate, 15);
  });

  it("has no estimate when all ratings are alike", () => {
    expect(
      fleissKappa([
        [4, 0],
        [4, 0]
      ])
    ).toEqual({estimate: null});
    expect(fleissKappa([[2]])).toEqual({estimate: null});
  });

  it("is the same when units or categories are put in another order", () => {
    const anyCounts = fc
      .record({raters: fc.integer({min: 2, max: 9}), size: fc.integer({min: 2, max: 5})})
      .chain(({raters, size}) =>
        fc.array(
          fc
            .array(fc.nat(size - 1), {minLength: raters, maxLength: raters})
            .map((chosen) =>
              Array.from({length: size}, (_, category) => chosen.filter((one) => one === category).length)
            ),
          {minLength: 1, maxLength: 20}
        )
      );
    fc.assert(
      fc.property(anyCounts, (table) => {
        const {estimate} = fleissKappa(table);
        const turned = fleissKappa(table.map((row) => row.toReversed()).toReversed());
        expect(turned.estimate ?? 9).toBeCloseTo(estimate ?? 9, 12);
      })
    );
  });
});

describe("fleissKappa refuses", () => {
  it.each([
    {what: "a table without a unit", table: [], message: /^table has no cells/},
    {
      what: "one rater",
      table: [
        [1, 0],
        [0, 1]
      ],
      message: /^table has fewer than two raters: 1/
    },
    {what: "no rater", table: [[0, 0]], message: /^table has fewer than two raters: 0/},
    {
      what: "a rater who is missing",
      table: [
        [3, 0],
        [1, 1]
      ],
      message: /^table\[1\] has another number of raters .*: 2, not 3/
    },
    {what: "rows of unequal length", table: [[1, 2], [3]], message: /^table\[1\] has another length/},
    {what: "a cell that is not whole", table: [[1.5, 0.5]], message: /^table\[0\]\[0\] .*: 1\.5/},
    {what: "a negative cell", table: [[3, -1]], message: /^table\[0\]\[1\] .*: -1/}
  ])("$what, and names it", ({table, message}) => {
    expect(() => fleissKappa(table)).toThrow(RangeError);
    expect(() => fleissKappa(table)).toThrow(message);
  });
});
