import {describe, expect, it} from "vitest";
import {decimalsOf, printedCount, printedNumbers} from "../../../../src/analysis/checks/printed-numbers.js";
import {printedNumber} from "../../../support/printed.js";

describe("printedCount", () => {
  it("takes a blank for 0", () => {
    expect(printedCount(printedNumber({n: null}))).toBe(0);
    expect(printedCount(printedNumber({n: 41}))).toBe(41);
  });
});

describe("decimalsOf", () => {
  it("counts the decimals that print gives", () => {
    expect(["80", "80.0", "42.8", "0.05"].map(decimalsOf)).toEqual([0, 1, 1, 2]);
  });
});

describe("printedNumbers", () => {
  it("keeps the decimals of a percentage that is text", () => {
    const percentages = printedNumbers([printedNumber({percent: "80"}), printedNumber({percent: "80.0"})]);
    expect(percentages.map(({percent}) => percent)).toEqual(["80", "80.0"]);
  });

  it("makes text of a percentage that an extract keeps as a number, and leaves a missing one missing", () => {
    const rows = [{...printedNumber({}), percent: 42.8}, printedNumber({percent: null})];
    expect(printedNumbers(rows).map(({percent}) => percent)).toEqual(["42.8", null]);
  });
});
