import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {betaQuantile} from "../../../src/stats/beta.js";
import {expectRelatively} from "../../support/relatively.js";

const probabilities = [5e-17, 1e-9, 0.025, 0.3, 0.499];

describe("betaQuantile, where it has a closed form", () => {
  it.each(probabilities)("is p^(1/a) for b = 1, at p = %d", (p) => {
    for (const a of [0.5, 1, 7, 1e5, 1e9]) {
      const {point, rest} = betaQuantile(p, a, 1);
      expectRelatively(point, p ** (1 / a), 1e-13);
      expectRelatively(rest, -Math.expm1(Math.log(p) / a), 1e-13);
    }
  });

  it.each(probabilities)("is 1 − (1 − p)^(1/b) for a = 1, at p = %d", (p) => {
    for (const b of [0.5, 1, 7, 1e5, 1e9]) {
      const {point, rest} = betaQuantile(p, 1, b);
      expectRelatively(point, -Math.expm1(Math.log1p(-p) / b), 1e-13);
      expectRelatively(rest, (1 - p) ** (1 / b), 1e-13);
    }
  });

  it.each(probabilities)("is sin² πp/2 for a = b = ½, at p = %d", (p) => {
    const {point, rest} = betaQuantile(p, 0.5, 0.5);
    expectRelatively(point, Math.sin((Math.PI * p) / 2) ** 2, 1e-13);
    expectRelatively(rest, Math.cos((Math.PI * p) / 2) ** 2, 1e-13);
  });

  it("is ½ at p = ½ for a = b, however large", () => {
    for (const a of [0.5, 3, 1000.5, 5e8]) expectRelatively(betaQuantile(0.5, a, a).point, 0.5, 1e-12);
  });
});

describe("betaQuantile", () => {
  it("grows with the probability and with a, and falls with b", () => {
    const parameter = fc.integer({min: 1, max: 4000}).map((twice) => twice / 2);
    fc.assert(
      fc.property(parameter, parameter, fc.double({min: 1e-12, max: 0.45, noNaN: true}), (a, b, p) => {
        const {point, rest} = betaQuantile(p, a, b);
        expect(point + rest).toBeCloseTo(1, 14);
        expect(betaQuantile(p * 1.1, a, b).point).toBeGreaterThan(point);
        expect(betaQuantile(p, a + 1, b).point).toBeGreaterThan(point);
        expect(betaQuantile(p, a, b + 1).point).toBeLessThan(point);
      })
    );
  });
});
