import {describe, expect, it} from "vitest";
import {answers, recodings} from "../../../../src/analysis/comparisons/every-method.js";
import {answerWords} from "../../../../src/figures/findings/answer-panels.js";

const told = {adults: {count: 41, total: 95}, children: {count: 22, total: 35}};

describe("every method on 41 of 95 against 22 of 35", () => {
  it("gives what R and 50-digit arithmetic give, five over the line and three short of it", () => {
    expect(answers(told).map((answer) => [answer.method.name, answerWords(answer), answer.beyond])).toEqual([
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
    const nobody = {adults: {count: 0, total: 95}, children: {count: 0, total: 35}};
    const words = Object.fromEntries(
      answers(nobody).map((answer) => [answer.method.name, answerWords(answer)])
    );
    expect(words).toMatchObject({
      fisher: "1",
      yates: "not defined",
      pearson: "not defined",
      "odds-ratio": "not defined (0.00 to ∞)"
    });
    expect(answers(nobody).every(({beyond}) => !beyond)).toBe(true);
  });
});

describe("one patient coded otherwise", () => {
  it("moves one count by one, and leaves the groups as large as they are", () => {
    expect(recodings(told).map(({key, adults, children}) => [key, adults, children])).toEqual([
      ["counted", {count: 41, total: 95}, {count: 22, total: 35}],
      ["adult-more", {count: 42, total: 95}, {count: 22, total: 35}],
      ["adult-fewer", {count: 40, total: 95}, {count: 22, total: 35}],
      ["child-more", {count: 41, total: 95}, {count: 23, total: 35}],
      ["child-fewer", {count: 41, total: 95}, {count: 21, total: 35}]
    ]);
  });

  it("leaves out what cannot be: fewer than none, more than all", () => {
    const edge = {adults: {count: 0, total: 95}, children: {count: 35, total: 35}};
    expect(recodings(edge).map(({key}) => key)).toEqual(["counted", "adult-more", "child-fewer"]);
  });
});
