import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {type FlowStep, flow} from "../../../../src/figures/charts/flow.js";

const {document} = new JSDOM("").window;

const box = (name: string, title: string, lines: string[] = []) => ({name, title, lines, words: title});
const reasons = Array.from({length: 8}, (_, i) => `${i + 2} · reason number ${i}`);
const steps: FlowStep[] = [
  {box: box("Searched", "6,000 people searched"), leave: [box("Without a hit", "4,800 without a hit")]},
  {
    box: box("Screened", "312 people screened"),
    leave: [box("Excluded", "180 people excluded", reasons), box("Awaiting", "2 people awaiting agreement")]
  },
  {
    box: {...box("Included", "130 people included"), outline: "strong"},
    beside: {...box("Lost", "4 people included, but not retrieved"), outline: "broken"}
  }
];

const drawn = (width: number) => flow(steps, {width, document, summary: "A summary"});
const number = (element: Element | null, name: string) => Number(element?.getAttribute(name));

/** The outlines of boxes, without the rectangles that speak for them. */
const boxesIn = (drawing: Element) => [...drawing.querySelectorAll("rect:not([aria-label])")];

function rectangles(drawing: Element) {
  return boxesIn(drawing).map((rect) => {
    const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => number(rect, name)) as [
      number,
      number,
      number,
      number
    ];
    return {x, y, right: x + width, bottom: y + height};
  });
}

describe.each([238, 293, 460, 660, 846])("a flow of %i pixels", (width) => {
  it("has its boxes within the figure, none over another", () => {
    const drawing = drawn(width);
    const boxes = rectangles(drawing);
    expect(boxes).toHaveLength(7);
    for (const [i, a] of boxes.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(width);
      expect(a.bottom).toBeLessThanOrEqual(number(drawing, "height"));
      for (const b of boxes.slice(i + 1))
        expect(a.right <= b.x || b.right <= a.x || a.bottom <= b.y || b.bottom <= a.y).toBe(true);
    }
  });

  it("has an arrow to each box but the first and the one outside the flow", () => {
    const drawing = drawn(width);
    const arrows = [...drawing.querySelectorAll('[stroke="var(--ink-soft)"] path')];
    const points = arrows.map((arrow) => {
      const [, point = ""] = arrow.getAttribute("d")?.split("L") ?? []; // where its line ends
      return point.split("M")[0]?.split(",").map(Number);
    });
    const boxes = rectangles(drawing);
    expect(points).toHaveLength(5);
    for (const [x = 0, y = 0] of points as number[][]) {
      const meets = boxes.some(
        (each) =>
          (Math.abs(each.x - x) < 0.6 && y > each.y && y < each.bottom) ||
          (Math.abs(each.y - y) < 0.6 && x > each.x && x < each.right)
      );
      expect(meets, `${x}, ${y}`).toBe(true);
    }
  });

  it("says each box, in the order in which people go", () => {
    const labels = [...drawn(width).querySelectorAll("[aria-label]")].map((mark) =>
      mark.getAttribute("aria-label")
    );
    expect(labels).toEqual([
      "Searched: 6,000 people searched",
      "Without a hit: 4,800 without a hit",
      "Screened: 312 people screened",
      "Excluded: 180 people excluded",
      "Awaiting: 2 people awaiting agreement",
      "Included: 130 people included",
      "Lost: 4 people included, but not retrieved"
    ]);
  });
});

describe("those who leave a flow", () => {
  const sides = (width: number) => {
    const [searched, without] = rectangles(drawn(width));
    return {searched, without};
  };

  it("stand on the right where there is room, and below on a phone", () => {
    const wide = sides(846);
    expect(wide.without?.x).toBeGreaterThan(wide.searched?.right ?? 0);
    const narrow = sides(293);
    expect(narrow.without?.x).toBeLessThan(narrow.searched?.right ?? 0);
    expect(narrow.without?.y).toBeGreaterThan(narrow.searched?.bottom ?? 0);
  });

  it("and what is outside the flow are told apart by their outlines", () => {
    const [included, lost] = boxesIn(drawn(846)).slice(-2);
    const strokeOf = (box: Element | undefined) =>
      number(box?.closest("[stroke-width]") ?? null, "stroke-width");
    expect(strokeOf(included)).toBeGreaterThan(strokeOf(lost));
    expect(lost?.closest("[stroke-dasharray]")).toBeTruthy();
    expect(included?.closest("[stroke-dasharray]")).toBeNull();
  });
});
