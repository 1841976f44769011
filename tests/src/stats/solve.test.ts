import {describe, expect, it} from "vitest";
import {findCrossing, findIncreasingCrossing} from "../../../src/stats/solve.js";
import {expectRelatively} from "../../support/relatively.js";

describe("findCrossing", () => {
  it.each([
    {name: "x³ − 2", f: (x: number) => x ** 3 - 2, from: 0, to: 2, at: Math.cbrt(2)},
    {name: "2 − x³, from the far end", f: (x: number) => 2 - x ** 3, from: 2, to: 0, at: Math.cbrt(2)},
    {name: "log x + 50", f: (x: number) => Math.log(x) + 50, from: 0, to: 1, at: Math.exp(-50)},
    {name: "a step at 1/3", f: (x: number) => (x < 1 / 3 ? -1 : 1), from: -1, to: 1, at: 1 / 3},
    {name: "a flat cube at 0.3", f: (x: number) => (x - 0.3) ** 3, from: 0, to: 1, at: 0.3}
  ])("finds that of $name", ({f, from, to, at}) => {
    expectRelatively(findCrossing(f, from, to), at, 1e-13);
  });

  it("takes an end where the function is 0", () => {
    expect(findCrossing((x) => x - 1, 1, 2)).toBe(1);
    expect(findCrossing((x) => x - 2, 1, 2)).toBe(2);
  });

  it("ends at a crossing at 0, and with a resolution soon", () => {
    let calls = 0;
    const step = (x: number) => {
      calls += 1;
      return x < 0 ? -1 : 2;
    };
    expect(Math.abs(findCrossing(step, -1, 3))).toBeLessThan(1e-50);
    calls = 0;
    expect(Math.abs(findCrossing(step, -1, 3, 1e-15))).toBeLessThan(2e-15);
    expect(calls).toBeLessThan(60);
  });

  it("refuses two points with the same sign", () => {
    expect(() => findCrossing((x) => x, 1, 2)).toThrow(new RangeError("no crossing between 1 and 2"));
  });
});

describe("findIncreasingCrossing", () => {
  it.each([
    {name: "far above", at: 1000},
    {name: "far below", at: -1000},
    {name: "near by", at: 1e-3}
  ])("finds a crossing $name", ({at}) => {
    expectRelatively(
      findIncreasingCrossing((x) => x - at, 0, 0.1),
      at,
      1e-15
    );
  });

  it("passes over where the function is infinite", () => {
    expectRelatively(
      findIncreasingCrossing((x) => Math.log(Math.max(0, x)), -8, 1),
      1,
      1e-14
    );
  });

  it("says so when there is none", () => {
    expect(() => findIncreasingCrossing(() => -1, 0, 1)).toThrow(new RangeError("no crossing above 0"));
    expect(() => findIncreasingCrossing(() => 1, 0, 1)).toThrow(new RangeError("no crossing below 0"));
  });
});
