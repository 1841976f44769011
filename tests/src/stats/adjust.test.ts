import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {benjaminiHochberg, holm} from "../../../src/stats/adjust.js";
import textbook from "../../fixtures/reference/textbook.json" with {type: "json"};
import {expectRelatively} from "../../support/relatively.js";

const anyP = fc.array(fc.double({min: 0, max: 1, noNaN: true}));

describe.each([
  {name: "holm", adjust: holm, r: textbook.p_adjust.holm},
  {name: "benjaminiHochberg", adjust: benjaminiHochberg, r: textbook.p_adjust.bh}
])("$name", ({adjust, r}) => {
  it("gives what R's p.adjust gives", () => {
    const adjusted = adjust(textbook.p_adjust.p);
    for (const [index, value] of adjusted.entries()) expectRelatively(value, r[index] as number, 1e-11);
  });

  it("leaves nothing of nothing, and one p-value as it is", () => {
    expect(adjust([])).toEqual([]);
    expect(adjust([0.03])).toEqual([0.03]);
  });

  it("does not touch what it is given", () => {
    const p = Object.freeze([0.3, 0.1, 0.2]);
    adjust(p);
    expect(p).toEqual([0.3, 0.1, 0.2]);
  });

  it("lies from p to 1, at most the multiple by their number, in the order of p", () => {
    fc.assert(
      fc.property(anyP, (p) => {
        const adjusted = adjust(p);
        expect(adjusted).toHaveLength(p.length);
        for (const [i, value] of adjusted.entries()) {
          expect(value).toBeGreaterThanOrEqual(p[i] as number);
          expect(value).toBeLessThanOrEqual(Math.min(1, p.length * (p[i] as number)));
          for (const [j, other] of adjusted.entries())
            if ((p[i] as number) < (p[j] as number)) expect(value).toBeLessThanOrEqual(other);
        }
      })
    );
  });

  it("does not depend on the order in which the questions are asked", () => {
    fc.assert(
      fc.property(anyP, (p) => {
        expect(adjust(p.toReversed())).toEqual(adjust(p).toReversed());
      })
    );
  });

  it("gives equal p-values equal answers", () => {
    fc.assert(
      fc.property(fc.double({min: 0, max: 1, noNaN: true}), fc.integer({min: 1, max: 9}), (value, times) => {
        expect(new Set(adjust(new Array(times).fill(value))).size).toBe(1);
      })
    );
  });

  it.each([-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY])("refuses %d, and names it", (value) => {
    expect(() => adjust([0.1, 0.2, value])).toThrow(new RangeError(`p[2] outside [0, 1]: ${value}`));
  });
});

describe("holm", () => {
  it("multiplies by 3, 2, 1 where nothing interferes, by hand", () => {
    expect(holm([0.25, 0.0625, 0.5])).toEqual([0.5, 0.1875, 0.5]);
  });
});

describe("benjaminiHochberg", () => {
  it("multiplies by 3/1, 3/2, 3/3 where nothing interferes, by hand", () => {
    expect(benjaminiHochberg([0.25, 0.0625, 0.5])).toEqual([0.375, 0.1875, 0.5]);
  });
});
