import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {type BarGroup, groupedBars} from "../../../../src/figures/charts/grouped-bars.js";

const {document} = new JSDOM("").window;

const bar = (label: string, value: number, part: number) => ({
  label,
  value,
  part,
  numbers: `${value}`,
  words: `${value} people`
});
const groups: BarGroup[] = [
  {
    title: "First",
    bars: [bar("one", 100, 25), bar("two", 50, 0), bar("a term with a long name, loosely spelt", 1, 1)]
  },
  {title: "Second", bars: [bar("three", 20, 20)]}
];
const labels = (drawing: Element) =>
  [...drawing.querySelectorAll("[aria-label]")].map((mark) => mark.getAttribute("aria-label"));
const number = (element: Element, name: string) => Number(element.getAttribute(name));

/** How wide the bars within the rectangle that speaks for a mark are: the whole, and its filled part if there is one. */
const widthsOf = (drawing: Element) =>
  [...drawing.querySelectorAll("[aria-label]")].map((mark) => {
    const [top, bottom] = [number(mark, "y"), number(mark, "y") + number(mark, "height")];
    return [...drawing.querySelectorAll("rect:not([aria-label])")]
      .filter((rect) => number(rect, "y") >= top && number(rect, "y") <= bottom)
      .map((rect) => number(rect, "width"));
  });

describe("bars under headings", () => {
  it.each([238, 460, 846])(
    "are as long as their values, and filled as far as their parts, on %i pixels",
    (width) => {
      const drawing = groupedBars(groups, {width, document, summary: "A summary"});
      const [one, two, , three] = widthsOf(drawing);
      const [whole = 0, part = 0] = one ?? [];
      expect(part / whole).toBeCloseTo(0.25, 2);
      expect(two).toHaveLength(1); // nothing is filled
      expect((two?.[0] ?? 0) / whole).toBeCloseTo(0.5, 2);
      expect((three?.[0] ?? 0) / whole).toBeCloseTo(0.2, 2);
    }
  );

  it("say their label and their numbers, and are one image with a summary", () => {
    const drawing = groupedBars(groups, {width: 460, document, summary: "A summary"});
    expect(labels(drawing)).toEqual([
      "one: 100 people",
      "two: 50 people",
      "a term with a long name, loosely spelt: 1 people",
      "three: 20 people"
    ]);
    expect([drawing.getAttribute("role"), drawing.getAttribute("aria-label")]).toEqual(["img", "A summary"]);
  });

  it("stand in two columns where there is room for them, and lower so", () => {
    const height = (width: number, twoColumns: boolean) =>
      Number(groupedBars(groups, {width, document, summary: "", twoColumns}).getAttribute("height"));
    expect(height(846, true)).toBeLessThan(height(846, false));
    expect(height(460, true)).toBe(height(460, false));
  });
});
