import {describe, expect, it} from "vitest";
import {pointsWords, pWords, ratioWords} from "../../../src/text/comparison-words.js";

describe("a p value in words", () => {
  it.each([
    [0.0508258, "0.0508"],
    [0.0726, "0.0726"],
    [0.049966, "0.04997"],
    [0.050004, "0.050004"],
    [0.05, "0.0500"],
    [0.5, "0.5000"],
    [1, "1"],
    [0.99999, "0.9999"],
    [0.001, "0.0010"],
    [0.000123, "1.2 × 10⁻⁴"],
    [3.4e-23, "3.4 × 10⁻²³"],
    [0, "below 10⁻³⁰⁰"],
    [null, "not defined"]
  ])("%s is %s", (p, words) => expect(pWords(p)).toBe(words));
});

describe("a ratio in words", () => {
  it.each([
    [0.451469, "0.45"],
    [1.06520939, "1.07"],
    [1.0004, "1.0004"],
    [0.9996, "0.9996"],
    [1, "1.00"],
    [12.345, "12.3"],
    [1234.5, "1,235"],
    [0.00123, "0.0012"],
    [0, "0.00"],
    [Number.POSITIVE_INFINITY, "∞"],
    [null, "not defined"]
  ])("%s is %s", (ratio, words) => expect(ratioWords(ratio)).toBe(words));
});

describe("a difference in points", () => {
  it.each([
    [-0.196992, "−19.7"],
    [-0.00370609, "−0.4"],
    [0.05, "+5.0"],
    [0, "0.0"],
    [-0.0004, "−0.04"],
    [1, "+100.0"]
  ])("%s is %s", (fraction, words) => expect(pointsWords(fraction)).toBe(words));
});
