import {describe, expect, it} from "vitest";
import {answerByMethods, recodeOne} from "../../../../src/analysis/comparisons/every-method.js";
import {answerWords} from "../../../../src/figures/findings/answer-panels.js";
import {bothAges} from "../../../support/age-groups.js";

const told = {first: {numerator: 41, denominator: 95}, second: {numerator: 22, denominator: 35}};

describe("every method on 41 of 95 against 22 of 35", () => {
  it("gives what R and 50-digit arithmetic give, five over the line and three short of it", () => {
    expect(
      answerByMethods(told).map((answer) => [answer.method.name, answerWords(answer), answer.beyond])
    ).toEqual([
      ["fisher", "0.0508", false],
      ["yates", "0.0726", false],
      ["pearson", "0.0462", true],
      ["mid-p-doubled", "0.04997", true],
      ["mid-p-likelihood", "0.0398", true],
      ["newcombe", "−19.7 (−36.6 to −0.4)", true],
      ["miettinen-nurminen", "−19.7 (−37.1 to −0.3)", true],
      ["odds-ratio", "0.45 (0.19 to 1.07)", false]
    ]);
  });

  it("says what cannot be said when nobody has the trait", () => {
    const nobody = {first: {numerator: 0, denominator: 95}, second: {numerator: 0, denominator: 35}};
    const words = Object.fromEntries(
      answerByMethods(nobody).map((answer) => [answer.method.name, answerWords(answer)])
    );
    expect(words).toMatchObject({
      fisher: "1",
      yates: "not defined",
      pearson: "not defined",
      "odds-ratio": "not defined (0.00 to ∞)"
    });
    expect(answerByMethods(nobody).every(({beyond}) => !beyond)).toBe(true);
  });
});

describe("one patient recoded", () => {
  it("moves one count by one, and leaves the groups as large as they are", () => {
    expect(recodeOne(told, bothAges).map(({key, first, second}) => [key, first, second])).toEqual([
      ["counted", {numerator: 41, denominator: 95}, {numerator: 22, denominator: 35}],
      ["adult-more", {numerator: 42, denominator: 95}, {numerator: 22, denominator: 35}],
      ["adult-fewer", {numerator: 40, denominator: 95}, {numerator: 22, denominator: 35}],
      ["child-more", {numerator: 41, denominator: 95}, {numerator: 23, denominator: 35}],
      ["child-fewer", {numerator: 41, denominator: 95}, {numerator: 21, denominator: 35}]
    ]);
  });

  it("leaves out what cannot be: fewer than none, more than all", () => {
    const edge = {first: {numerator: 0, denominator: 95}, second: {numerator: 35, denominator: 35}};
    expect(recodeOne(edge, bothAges).map(({key}) => key)).toEqual(["counted", "adult-more", "child-fewer"]);
  });
});
