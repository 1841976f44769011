import {describe, expect, it} from "vitest";
import {differenceWords, groupsWords, listWords} from "../../../src/text/comparison-words.js";
import {bothAges} from "../../support/age-groups.js";

describe("a difference in words", () => {
  it.each([
    [
      {difference: -0.196992, lower: -0.366003, upper: -0.003706},
      "19.7 points lower among adults; the interval runs from 36.6 lower to 0.4 lower"
    ],
    [
      {difference: 0.1, lower: -0.052, upper: 0.254},
      "10.0 points higher among adults; the interval runs from 5.2 lower to 25.4 higher"
    ],
    [
      {difference: 0.0096, lower: -0.0002, upper: 0.03},
      "1.0 points higher among adults; the interval runs from 0.02 lower to 3.0 higher"
    ],
    [
      {difference: 0, lower: -0.2779, upper: 0.2779},
      "the same among adults and children; the interval runs from 27.8 lower to 27.8 higher"
    ],
    [
      {difference: 1, lower: 0.6075, upper: 1},
      "100.0 points higher among adults; the interval runs from 60.8 higher to 100.0 higher"
    ]
  ])("%o", (difference, words) => expect(differenceWords(difference, bothAges)).toBe(words));
});

it("says both groups with their shares", () => {
  expect(
    groupsWords({first: {numerator: 41, denominator: 95}, second: {numerator: 22, denominator: 35}}, bothAges)
  ).toBe("41 of 95 adults (43 %) and 22 of 35 children (63 %)");
});

it("joins names as a sentence does", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listWords)).toEqual(["", "a", "a and b", "a, b and c"]);
});
