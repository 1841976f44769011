import {expect, it} from "vitest";
import {plainNumber} from "../../../src/text/plain-number.js";

it("a number as printed is one that other programs read, with the decimals that it has", () => {
  const printed = ["43", "43.2", "80.0", "−19.7", "+5.0", "1,815", "1.2 × 10⁻⁷", "3.0 × 10⁻¹²", "∞", "−∞"];
  const plain = ["43", "43.2", "80.0", "-19.7", "5.0", "1815", "1.2e-7", "3.0e-12", "Infinity", "-Infinity"];
  expect(printed.map(plainNumber)).toEqual(plain);
});

it("what is no number is none", () => {
  expect(["–", "‡", "", "not defined"].map(plainNumber)).toEqual([null, null, null, null]);
});
