import * as Plot from "@observablehq/plot";
import type {Rectangle, Words} from "./plot-figure.js";
import type {Scale} from "./scales.js";
import {rounded} from "./svg.js";
import {fontSize, lineHeight, smallSize, type Type, widthOf, wrap} from "./text.js";

/** How a value is drawn: its symbol, which tells it apart without its colour, its colour, and whether it is a ring. */
export type Look = {symbol: SymbolName; colour: string; hollow?: boolean | undefined};

/** The symbols, in the order in which groups have them. */
export const symbolNames = [
  "circle",
  "diamond",
  "triangle",
  "square",
  "star",
  "fall",
  "cross",
  "bow",
  "post"
] as const;

export type SymbolName = (typeof symbolNames)[number];

/** A value, null where it is not determined, and its interval where it has one, in the unit of its scale. */
export type DrawnInterval = {value: number | null; lower?: number | null; upper?: number | null};

/** An interval and its value in a figure, in pixels. A value that its scale does not reach is an arrow at the end of it. */
export type PlacedInterval = {y: number; look: Look; value?: End; lower?: End; upper?: End};

/** Where a row stands: the lines of its label, its upper and lower edge, and the height of its marks. */
export type PlacedRow<Row> = {row: Row; lines: string[]; top: number; y: number; bottom: number};

/** From the upper edge of a row to its label, where the label stands above the marks. */
export const rowPadding = 9;

type End = {x: number; symbol: Plot.SymbolImplementation};

/** Puts an interval on a scale, at a height. */
export function placeInterval(
  {value, lower, upper}: DrawnInterval,
  scale: Scale,
  {y, look}: {y: number; look: Look}
): PlacedInterval {
  if (value === null) return {y, look};
  const placed = {y, look, value: endOf(value, scale, symbols[look.symbol], symbols.arrow)};
  if (typeof lower !== "number" || typeof upper !== "number") return placed;
  const ends = [lower, upper].map((end) => endOf(end, scale, symbols.stroke, symbols.chevron)) as [End, End];
  return {...placed, lower: ends[0], upper: ends[1]};
}

/** A symbol without a value, as a key has it. */
export function symbolAt({x, y, look}: {x: number; y: number; look: Look}): PlacedInterval {
  return {y, look, value: {x, symbol: symbols[look.symbol]}};
}

/** The marks of intervals: a rule with its ends, and a symbol at the value. */
export function intervalMarks(intervals: readonly PlacedInterval[]): Plot.Markish[] {
  const whiskers = intervals.flatMap(({lower, upper, y, look}) =>
    lower && upper ? [{x: lower.x, symbol: whisker(lower, upper), y, look}] : []
  );
  const values = intervals.flatMap(({value, y, look}) => (value ? [{...value, y, look}] : []));
  const colour = ({look}: {look: Look}) => look.colour;
  return [
    Plot.dot(whiskers, {x: "x", y: "y", symbol: "symbol", stroke: colour, strokeWidth: 1.5}),
    Plot.dot(values, {
      x: "x",
      y: "y",
      symbol: "symbol",
      fill: ({look}) => (look.hollow ? "var(--ground)" : look.colour),
      stroke: colour,
      strokeWidth: ({look}) => (look.hollow ? 1.75 : 1)
    })
  ];
}

/** The part of the figure that an interval takes up; undefined where nothing is drawn. */
export function intervalArea({value, lower, upper, y}: PlacedInterval): Rectangle | undefined {
  if (!value) return undefined;
  const [x1, x2] = [Math.min(value.x - 5, lower?.x ?? value.x), Math.max(value.x + 5, upper?.x ?? value.x)];
  return {x1, x2, y1: y - 6.5, y2: y + 6.5};
}

/** Puts rows under each other, each as high as its label and its marks need. */
export function placeRows<Row extends {label: string}>(
  rows: readonly Row[],
  {
    top,
    labelWidth,
    type = {},
    minHeight,
    padding = 14,
    above
  }: {
    top: number;
    labelWidth(row: Row): number;
    type?: Type;
    /** How high the marks of a row are, with the space around them. */
    minHeight(row: Row): number;
    /** The space around a label that stands beside the marks. */
    padding?: number;
    /** What stands between the label and the marks, where the label stands above them; undefined where it is beside them. */
    above?: ((row: Row) => number) | undefined;
  }
): Array<PlacedRow<Row>> {
  let from = top;
  return rows.map((row) => {
    const lines = wrap(row.label, labelWidth(row), type);
    const label = lines.length * lineHeight;
    const head = above ? rowPadding + label + above(row) : 0;
    const height = above ? head + minHeight(row) : Math.max(minHeight(row), label + padding);
    const place = {
      row,
      lines,
      top: from,
      y: from + head + (height - head) / 2 - (above ? 2 : 0),
      bottom: from + height
    };
    from += height;
    return place;
  });
}

/** The label of a row: beside the marks and at their height, or bold at the top of the row. */
export function rowLabel({lines, top, y}: PlacedRow<unknown>, beside: boolean): Words {
  const first = beside ? y - ((lines.length - 1) * lineHeight) / 2 : top + rowPadding + 8;
  return {lines, x: 0, y: first, size: fontSize, bold: !beside};
}

/** The lines of a scale in some strips of a figure: thin ones at round values, and a strong one to compare with. */
export function scaleLines({
  scale,
  ticks,
  line,
  strips
}: {
  scale: Scale;
  ticks: readonly number[];
  line: number | undefined;
  strips: ReadonlyArray<{y1: number; y2: number}>;
}): Plot.Markish[] {
  const across = (values: readonly number[]) =>
    values.flatMap((value) => strips.map((strip) => ({x: scale(value), ...strip})));
  const place = {x: "x", y1: "y1", y2: "y2"};
  return [
    Plot.ruleX(across(ticks), {...place, stroke: "var(--rule)"}),
    Plot.ruleX(across(line === undefined ? [] : [line]), {...place, stroke: "var(--ink)", strokeWidth: 1.25})
  ];
}

/** The words of round values over or under their lines; one that would pass an edge of the figure is left out. */
export function tickWords(
  scale: Scale,
  {ticks, tick, y, width}: {ticks: readonly number[]; tick(value: number): string; y: number; width: number}
): Words[] {
  return ticks.flatMap((value) => {
    const x = scale(value);
    const half = widthOf(tick(value), {size: smallSize}) / 2;
    return x < half - 0.5 || x > width - half + 0.5
      ? []
      : [{lines: [tick(value)], x, y, anchor: "middle", soft: true}];
  });
}

function endOf(value: number, scale: Scale, within: Plot.SymbolImplementation, beyond: Beyond): End {
  const [from = 0, to = 0] = scale.domain;
  const slack = 1e-9 * (to - from); // what binary fractions leave
  const symbol = value < from - slack ? beyond.left : value > to + slack ? beyond.right : within;
  return {x: scale(value), symbol};
}

/** A rule with its two ends, as one symbol at the lower end: a page that holds its figures has a third of the elements. */
function whisker(lower: End, upper: End): Plot.SymbolImplementation {
  const length = rounded(upper.x - lower.x);
  return {
    draw(path, size) {
      lower.symbol.draw(path, size);
      path.moveTo(0, 0);
      path.lineTo(length, 0);
      upper.symbol.draw(movedBy(length, path), size);
    }
  };
}

/** A path whose straight lines are drawn so far to the right. */
function movedBy(across: number, path: SymbolPath): SymbolPath {
  const moved: Pick<SymbolPath, "moveTo" | "lineTo"> = {
    moveTo: (x, y) => path.moveTo(x + across, y),
    lineTo: (x, y) => path.lineTo(x + across, y)
  };
  return moved as SymbolPath;
}

type SymbolPath = Parameters<Plot.SymbolImplementation["draw"]>[0];

type Beyond = {left: Plot.SymbolImplementation; right: Plot.SymbolImplementation};

/** The end of an interval. */
export const endStroke = line([0, -4], [0, 4]);

/** Symbols around a point, in pixels. */
const symbols = {
  circle: {
    draw(path) {
      path.moveTo(4.75, 0);
      path.arc(0, 0, 4.75, 0, 2 * Math.PI);
    }
  },
  diamond: polygon([
    [0, -6.5],
    [6.5, 0],
    [0, 6.5],
    [-6.5, 0]
  ]),
  triangle: polygon([
    [0, -6],
    [6, 5],
    [-6, 5]
  ]),
  square: polygon([
    [-4.5, -4.5],
    [4.5, -4.5],
    [4.5, 4.5],
    [-4.5, 4.5]
  ]),
  star: polygon(
    Array.from({length: 10}, (_, i): Point => {
      const [radius, angle] = [i % 2 === 0 ? 7 : 2.9, (i * Math.PI) / 5];
      return [radius * Math.sin(angle), -radius * Math.cos(angle)];
    })
  ),
  fall: polygon([
    [0, 6],
    [6, -5],
    [-6, -5]
  ]),
  cross: polygon([
    [-1.9, -6],
    [1.9, -6],
    [1.9, -1.9],
    [6, -1.9],
    [6, 1.9],
    [1.9, 1.9],
    [1.9, 6],
    [-1.9, 6],
    [-1.9, 1.9],
    [-6, 1.9],
    [-6, -1.9],
    [-1.9, -1.9]
  ]),
  bow: polygon([
    [-6, -5],
    [0, 0],
    [6, -5],
    [6, 5],
    [0, 0],
    [-6, 5]
  ]),
  post: polygon([
    [-2.5, -6.5],
    [2.5, -6.5],
    [2.5, 6.5],
    [-2.5, 6.5]
  ]),
  arrow: {
    left: polygon([
      [0, 0],
      [8.5, -7],
      [8.5, 7]
    ]),
    right: polygon([
      [0, 0],
      [-8.5, -7],
      [-8.5, 7]
    ])
  },
  stroke: endStroke,
  chevron: {left: line([5, -4], [0, 0], [5, 4]), right: line([-5, -4], [0, 0], [-5, 4])}
} as const satisfies Record<string, Plot.SymbolImplementation | Beyond>;

type Point = readonly [x: number, y: number];

/** A symbol of straight lines, closed by default. */
function polygon([first, ...others]: readonly Point[], closed = true): Plot.SymbolImplementation {
  return {
    draw(path) {
      path.moveTo(...(first as Point));
      for (const point of others) path.lineTo(...point);
      if (closed) path.closePath();
    }
  };
}

function line(...points: Point[]): Plot.SymbolImplementation {
  return polygon(points, false);
}
