import {expect, it} from "vitest";
import {highSharePanel} from "../../../../src/figures/findings/share-numbers.js";

it("the scale of high shares begins at the tens under the lowest end of an interval, and at 90 % at most", () => {
  const domainOf = (...lowers: number[]) =>
    highSharePanel(
      "Agreement",
      lowers.map((lower) => ({value: 0.99, lower, upper: 1, number: "99 %", words: "99 per cent"}))
    ).domain;
  expect(domainOf(0.937, 0.98)).toEqual([0.9, 1]);
  expect(domainOf(0.99, 0.735)).toEqual([0.7, 1]);
  expect(domainOf(0.8)).toEqual([0.8, 1]);
  expect(domainOf(0)).toEqual([0, 1]);
});
