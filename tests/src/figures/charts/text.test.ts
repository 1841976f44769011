import {expect, it} from "vitest";
import {widthOf, wrap} from "../../../../src/figures/charts/text.js";

it("a line ends between words, and not before a tag’s dot", () => {
  const width = widthOf("Documents or history");
  expect(wrap("Documents or history in the record · synthetic", width)).toEqual([
    "Documents or history",
    "in the record",
    "synthetic"
  ]);
});

it("a number keeps its per cent sign and its noun", () => {
  const width = widthOf("Odds of children, 95");
  expect(wrap("Odds of children, 95 % interval", width)).toEqual(["Odds of children,", "95 % interval"]);
  expect(wrap("Odds of children, 95 adults", width)).toEqual(["Odds of children,", "95 adults"]);
});

it("an interval stays whole", () => {
  const width = widthOf("Odds ratio 0.45 (0.19");
  expect(wrap("Odds ratio 0.45 (0.19 to 1.07)", width)).toEqual(["Odds ratio 0.45", "(0.19 to 1.07)"]);
  expect(wrap("Difference −0.2 (−0.4 to 0)", width)).toEqual(["Difference −0.2", "(−0.4 to 0)"]);
});
