import {expect, it} from "vitest";
import {linear, ticksOf} from "../../../../src/figures/charts/scales.js";

it("names two values of a scale or more, the outermost of finer ones where round ones leave one alone", () => {
  const ticks = (end: number, pixels: number) => ticksOf(linear([-end, end], [0, pixels]), 35);
  expect(ticks(40, 240)).toEqual([-40, -20, 0, 20, 40]);
  expect(ticks(40, 120)).toEqual([-40, 0, 40]);
  expect(ticks(80, 80)).toEqual([-50, 0, 50]);
});
