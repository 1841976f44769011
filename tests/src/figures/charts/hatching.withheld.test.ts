import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {groupedBars} from "../../../../src/figures/charts/grouped-bars.js";
import {hatching} from "../../../../src/figures/charts/hatching.js";
import {type HeatCell, heatMap} from "../../../../src/figures/charts/heat-map.js";
import {type Bar, pairedBars} from "../../../../src/figures/charts/paired-bars.js";
import {adults, children} from "../../../support/age-groups.js";
import {wrong} from "../../../support/released-study.js";

const {document} = new JSDOM("").window;
const widths = [238, 293, 460, 660, 846];

const bar = (key: string, group: Bar["group"], count: number | null, total: number | null): Bar => ({
  key,
  label: key,
  group,
  numerator: count,
  denominator: total
});
const bars = [
  bar("told", adults, 41, 95),
  bar("told", children, null, 35),
  bar("seen", adults, null, 95),
  bar("seen", children, 12, null)
];

const labels = (drawing: Element) =>
  [...drawing.querySelectorAll("[aria-label]")].map((mark) => mark.getAttribute("aria-label"));
const spans = (marks: ReadonlyArray<Element | undefined>) =>
  marks.map((mark) => ["x", "width", "height"].map((name) => mark?.getAttribute(name)).join(" "));

describe.each(widths)("bars of %i pixels", (width) => {
  const drawn = pairedBars(bars, {width, document, summary: "A summary"});
  const [told, toldChildren, seen, seenChildren] = drawn.querySelectorAll("[aria-label]");

  it("hatch every withheld number alike over the whole axis, adults like children", () => {
    const ranges = spans([toldChildren, seen, seenChildren]);
    expect(new Set(ranges).size).toBe(1);
    const [x = 0, length = 0] = (ranges[0] ?? "").split(" ").map(Number);
    const [released = 0, start = 0] = ["width", "x"].map((name) => Number(told?.getAttribute(name)));
    expect(x).toBe(start);
    expect(released / length).toBeCloseTo(41 / 95, 2); // the axis goes to 100 %
  });

  it("do not look like children's bars", () => {
    const unhatched = pairedBars([bar("told", children, 22, 35)], {width, document, summary: ""});
    const usual = unhatched.querySelector("[aria-label]");
    expect(toldChildren?.getAttribute("stroke-dasharray")).toBe("4 3");
    expect(usual?.hasAttribute("stroke-dasharray")).toBe(false);
    const strokes = (mark: Element | null | undefined) =>
      /M[\d.]+,([\d.]+)L[\d.]+,([\d.]+)/
        .exec(mark?.nextElementSibling?.getAttribute("d") ?? "")
        ?.slice(1)
        .map(Number);
    const [from = 0, to = 0] = strokes(usual) ?? [];
    expect(to).toBeLessThan(from); // rises
    expect(toldChildren?.nextElementSibling?.getAttribute("d")).not.toBe(
      usual?.nextElementSibling?.getAttribute("d")
    );
  });

  it("say withheld, show the mark, and explain it in a line", () => {
    expect(labels(drawn)).toEqual([
      "told: 43 per cent, 41 of 95 adults",
      "told: number of children withheld",
      "seen: number of adults withheld",
      "seen: 12 children, of a number that is withheld"
    ]);
    expect(drawn.textContent).toContain("Children ‡");
    expect(drawn.textContent).toContain("Children ‡ · 12 of ‡");
    expect(drawn.textContent).toMatch(/‡ withheld$/);
    expect(drawn.outerHTML).not.toMatch(wrong);
  });
});

it("without a withheld number there is no such line, and the axis ends where it did", () => {
  const drawn = pairedBars(bars.slice(0, 1), {width: 660, document, summary: "A summary"});
  expect(drawn.textContent).not.toContain("withheld");
  expect(drawn.textContent).not.toContain("100 %");
});

it("a figure of nothing, or of nothing released, can be drawn", () => {
  for (const list of [[], [bar("told", adults, null, null)]])
    expect(pairedBars(list, {width: 293, document, summary: ""}).outerHTML).not.toMatch(wrong);
});

describe.each(widths)("a heat map of %i pixels", (width) => {
  const cell = (row: string, column: string, count: number | null, total: number | null): HeatCell => ({
    row,
    column,
    numerator: count,
    denominator: total
  });
  const cells = [
    cell("told", "money", 30, 63),
    cell("told", "fear", null, 63),
    cell("seen", "money", null, null),
    cell("seen", "fear", 12, null)
  ];
  const drawn = heatMap(cells, {width, document, whom: "patients", summary: "A summary"});
  const marks = [...drawn.querySelectorAll("rect[aria-label]")];

  it("hatches what is withheld, and takes every shade from it", () => {
    expect(marks.map((mark) => mark.hasAttribute("fill-opacity"))).toEqual([true, false, false, false]);
    expect(marks.map((mark) => mark.getAttribute("stroke-dasharray"))).toEqual([null, "4 3", "4 3", "4 3"]);
  });

  it("says so", () => {
    expect(labels(drawn)).toEqual([
      "told, money: 48 per cent, 30 of 63 patients",
      "told, fear: number of patients withheld",
      "seen, money: number of patients withheld",
      "seen, fear: 12 patients, of a number that is withheld"
    ]);
    expect(drawn.textContent).toMatch(/‡ withheld$/);
    expect(drawn.outerHTML).not.toMatch(wrong);
  });
});

describe.each(widths)("bars under headings of %i pixels", (width) => {
  it("hatch a withheld value over the whole scale", () => {
    const bars = [
      {label: "one", value: 100, numbers: "100", words: "100 people"},
      {label: "two", value: null, numbers: "‡", words: "number of people withheld"}
    ];
    const drawn = groupedBars([{title: "All", bars}], {width, document, summary: "A summary"});
    const [one, two] = [...drawn.querySelectorAll("rect:not([aria-label])")];
    expect(spans([two])).toEqual(spans([one])); // the largest value is as long as the scale
    expect(drawn.textContent).toMatch(/‡ withheld$/);
    expect(drawn.outerHTML).not.toMatch(wrong);
  });
});

it("hatches a withheld number with strokes that fall and stay within it", () => {
  expect(hatching({x: 10, y: 20, width: 20, height: 10}, {step: 10, falling: true})).toBe(
    "M30,30L20,20M20,30L10,20" // reaches 10 and 20 from the right edge
  );
});
