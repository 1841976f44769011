import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {
  type IntervalPanel,
  type IntervalRow,
  intervalRows
} from "../../../../src/figures/charts/interval-rows.js";
import {shareNumber, sharePanel} from "../../../../src/figures/findings/share-numbers.js";

const {document} = new JSDOM("").window;

const labels = (drawing: Element) =>
  [...drawing.querySelectorAll("[aria-label]")].map((mark) => mark.getAttribute("aria-label"));
const number = (element: Element, name: string) => Number(element.getAttribute(name));

/** Symbols with their outline and their place: all but the ends of whiskers, which are not filled. */
const symbolsIn = (drawing: Element) =>
  [...drawing.querySelectorAll("path[transform][fill]")].map((symbol) => {
    const [x = 0, y = 0] =
      /translate\(([\d.]+),([\d.]+)\)/
        .exec(symbol.getAttribute("transform") ?? "")
        ?.slice(1)
        .map(Number) ?? [];
    return {x, y, outline: symbol.getAttribute("d"), fill: symbol.getAttribute("fill")};
  });

/** The one whisker of a drawing: where its rule begins, how long it is, and the points of its ends, each seen from there. */
const whiskerOf = (drawing: Element) => {
  const [path, ...others] = drawing.querySelectorAll("path[transform]:not([fill])");
  if (!path || others.length > 0) throw new Error("there is not one whisker");
  const lines = (path.getAttribute("d") ?? "").split("M").slice(1);
  const [lower, rule, upper] = lines.map((line) => line.split("L")) as [string[], string[], string[]];
  const length = Number.parseFloat(rule[1] ?? "");
  const fromEnd = (point: string) => point.replace(/^[\d.-]+/, (x) => `${Math.round(Number(x) - length)}`);
  const x = Number(/translate\(([\d.]+)/.exec(path.getAttribute("transform") ?? "")?.[1]);
  return {x, length, lower, upper: upper.map(fromEnd)};
};

/** The symbols within the rectangle that speaks for a mark. */
const symbolsOf = (drawing: Element) =>
  [...drawing.querySelectorAll("[aria-label]")].map((mark) => {
    const [left, top] = [number(mark, "x"), number(mark, "y")];
    const [right, bottom] = [left + number(mark, "width"), top + number(mark, "height")];
    return symbolsIn(drawing).filter(({x, y}) => x >= left && x <= right && y >= top && y <= bottom);
  });

describe("three numbers of one row", () => {
  const interval = {value: 0.5, lower: 0.3, upper: 0.7};
  const rows: IntervalRow[] = [
    {
      label: "All",
      numbers: [
        [
          {...interval, number: "50 %", words: "sensitivity 50 per cent"},
          {...interval, number: "50 %", words: "predictive value 50 per cent"},
          {value: null, number: "–", words: "F1 not defined"}
        ]
      ]
    }
  ];
  const key = [
    {label: "Sensitivity", symbol: "circle", colour: "black"},
    {label: "Predictive value", symbol: "diamond", colour: "grey"},
    {label: "F1", symbol: "circle", colour: "black", hollow: true}
  ] as const;

  it.each([238, 846])(
    "have a shape of their own each, and none where they are not defined, on %i pixels",
    (width) => {
      const panels = [{...sharePanel(), key}];
      const drawing = intervalRows(rows, {panels, width, document, summary: "A summary"});
      expect(labels(drawing)).toEqual([
        "All: sensitivity 50 per cent",
        "All: predictive value 50 per cent",
        "All: F1 not defined"
      ]);
      const [first, second, third] = symbolsOf(drawing);
      expect([first?.length, second?.length, third?.length]).toEqual([1, 1, 0]);
      expect(first?.[0]?.outline).not.toBe(second?.[0]?.outline);
    }
  );
});

describe("two shares", () => {
  const row: IntervalRow = {
    label: "term",
    numbers: [
      [shareNumber({numerator: 1, denominator: 4}, "people")],
      [shareNumber({numerator: 0, denominator: 0}, "people")]
    ],
    narrow: {left: "share 25 %", right: "share –", words: "both"}
  };
  const panels = [sharePanel("Share"), sharePanel("Share")];

  it("are said with their counts; one of nobody is not drawn", () => {
    const drawing = intervalRows([row], {panels, width: 846, document, summary: "A summary"});
    expect(labels(drawing)).toEqual(["term: 25 per cent, 1 of 4 people", "term: 0 of 0 people"]);
    expect(symbolsOf(drawing).map((symbols) => symbols.length)).toEqual([1, 0]);
  });

  it("are one mark on a phone, whose words say both", () => {
    const drawing = intervalRows([row], {panels, width: 293, document, summary: "A summary"});
    expect(labels(drawing)).toEqual(["term: both"]);
    expect(drawing.textContent).toContain("share 25 %");
  });
});

describe("an interval", () => {
  const panel: IntervalPanel = {title: "Kappa", domain: [0, 1], tick: String, line: 0};
  const drawn = (value: number, lower: number, upper: number) => {
    const row = {label: "code", numbers: [[{value, lower, upper, number: String(value), words: "kappa"}]]};
    return intervalRows([row], {panels: [panel], width: 846, document, summary: "A summary"});
  };

  it("reaches from its lower to its upper end on the scale of its panel", () => {
    const drawing = drawn(0.5, 0.25, 1);
    const [zero, one] = ["0", "1"].map((tick) => {
      const text = [...drawing.querySelectorAll("text")].find(({textContent}) => textContent === tick);
      return Number(/translate\(([\d.]+)/.exec(text?.getAttribute("transform") ?? "")?.[1]);
    }) as [number, number];
    const {x, length} = whiskerOf(drawing);
    expect((x - zero) / (one - zero)).toBeCloseTo(0.25, 2);
    expect((x + length - zero) / (one - zero)).toBeCloseTo(1, 2);
    const [symbol] = symbolsIn(drawing);
    expect(((symbol?.x ?? 0) - zero) / (one - zero)).toBeCloseTo(0.5, 2);
  });

  it("ends in an arrow where the scale ends before it, and in a stroke elsewhere", () => {
    const stroke = ["0,-4", "0,4"];
    const arrow = ["-5,-4", "0,0", "-5,4"];
    expect(whiskerOf(drawn(0.5, 0.25, 0.75))).toMatchObject({lower: stroke, upper: stroke});
    expect(whiskerOf(drawn(0.5, 0.25, 1.1))).toMatchObject({lower: stroke, upper: arrow});
  });
});
