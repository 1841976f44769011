import {describe, expect, it} from "vitest";
import {stirlingCorrection, upperGamma} from "../../../src/stats/gamma.js";
import {expectRelatively} from "../../support/relatively.js";

describe("stirlingCorrection, worked out by hand from Γ(½) = √π, Γ(1) = 1 and n! = Γ(n + 1)", () => {
  const halfLogTwoPi = Math.log(2 * Math.PI) / 2;
  it.each([
    {z: 0.5, correction: 0.5 - Math.log(2) / 2},
    {z: 1, correction: 1 - halfLogTwoPi},
    {z: 2, correction: 2 - 1.5 * Math.log(2) - halfLogTwoPi},
    {z: 11, correction: Math.log(3628800) - 10.5 * Math.log(11) + 11 - halfLogTwoPi}
  ])("lacks $correction at $z", ({z, correction}) => {
    expect(stirlingCorrection(z)).toBeCloseTo(correction, 14);
  });
});

describe("upperGamma", () => {
  it("is all at 0, and nothing far out", () => {
    expect(upperGamma(1.5, 0)).toBe(1);
    expect(upperGamma(1.5, 1e6)).toBe(0);
  });

  it.each([0.001, 0.5, 1, 3, 20, 700])("is e⁻ˣ for a = 1, (1 + x) e⁻ˣ for 2, at %d, by hand", (x) => {
    expectRelatively(upperGamma(1, x), Math.exp(-x), 1e-12);
    expectRelatively(upperGamma(2, x), (1 + x) * Math.exp(-x), 1e-12);
  });

  it.each([
    {a: 0.5, x: 0.5, share: 0.3173105078629141},
    {a: 0.5, x: 50, share: 1.523970604832105e-23},
    {a: 0.5, x: 500, share: 1.7958327848007262e-219},
    {a: 1.5, x: 2, share: 0.2614641299491106},
    {a: 4, x: 4, share: 0.4334701203667089},
    {a: 10, x: 9, share: 0.5874082443319414},
    {a: 10, x: 300, share: 2.878499265537018e-114},
    {a: 50, x: 50, share: 0.4811916845279567},
    {a: 5000, x: 5200, share: 0.002584813495353809}
  ])("is $share for a = $a at $x, by 40-digit arithmetic", ({a, x, share}) => {
    expectRelatively(upperGamma(a, x), share, 1e-12);
  });
});
