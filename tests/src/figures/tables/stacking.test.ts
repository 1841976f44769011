import {readFile} from "node:fs/promises";
import {expect, it} from "vitest";
import {keepNumbers, stackingClass, stackingWidths} from "../../../../src/figures/tables/stacking.js";

const hard = (words: string) => words.replaceAll("_", "\u00a0");

it.each([
  ["43.2 (33.7 to 53.2)", "43.2 (33.7_to_53.2)"],
  ["−19.7 (−36.6 to −0.4)", "−19.7 (−36.6_to_−0.4)"],
  ["0.19 to 1.07", "0.19_to_1.07"],
  ["41/95 (43 %)", "41/95 (43_%)"],
  ["% (95 % interval)", "% (95_% interval)"],
  ["1.2 × 10⁻⁴", "1.2_×_10⁻⁴"],
  ["in words (a long aside with no figure)", "in words (a long aside with no figure)"]
])("keeps %s together", (words, kept) => {
  expect(keepNumbers(words)).toBe(hard(kept));
});

it("stacks a table where the longest words of its columns do not fit beside each other", () => {
  const short = {header: "n", cells: ["41"], numeric: true};
  const interval = {header: "interval", cells: [hard("(33.7_to_53.2)")], numeric: true};
  const words = {header: "Why", cells: ["nothing in the passage says so"], numeric: false};
  expect(stackingClass([words, short])).toBe("stacks-20"); // 8 and 1.3 em, and two gaps of 0.7 em
  expect(stackingClass([words, interval, interval])).toBe("stacks-26"); // 8, 7.2 and 7.2 em, and three gaps
  expect(stackingClass(Array(12).fill(interval))).toBe("stacks-always");
});

it("has a rule in the style sheet for each width", async () => {
  const sheet = await readFile("src/style/table.css", "utf8");
  const rules = [...sheet.matchAll(/@container table \(max-width: (\d+)em\) \{\s*\.stacks-(\d+) /g)];
  expect(rules.map(([, width, name]) => [width, name])).toEqual(
    stackingWidths.map((width) => [String(width), String(width)])
  );
});
