import * as Plot from "@observablehq/plot";
import {barsWithLooks, withheldLegend, withheldLegendHeight} from "./hatching.js";
import {placeRows, rowLabel} from "./interval-marks.js";
import {
  type FigureOptions,
  markWords,
  plotFigure,
  type Rectangle,
  rectangle,
  spokenAreas,
  textMarks,
  type Words,
  wideFrom
} from "./plot-figure.js";
import {linear, type Scale} from "./scales.js";
import {fontSize, lineHeight, smallSize, widthOf, wrap} from "./text.js";

/**
 * A bar: its value, null where that is withheld, the part of it that is filled where that is not all of it, and its
 * numbers in words.
 */
export type GroupedBar = {label: string; value: number | null; part?: number; numbers: string; words: string};

/** Bars under a heading. */
export type BarGroup = {title: string; bars: readonly GroupedBar[]};

type Options = FigureOptions & {
  /** The value at the end of the scale; the largest if there is none. */
  max?: number;
  /** What a whole bar and its filled part mean. */
  key?: {whole: string; part: string};
  /** Whether groups may stand in two columns where there is space. */
  twoColumns?: boolean;
};

/**
 * Horizontal bars from zero on one scale, under headings. A bar with a part is an outline whose part is filled. Labels
 * stand left of the bars, or above them where there is no space. A withheld value is hatched over the whole scale.
 */
export function groupedBars(
  groups: readonly BarGroup[],
  {max, key, twoColumns = false, ...options}: Options
): SVGSVGElement | HTMLElement {
  const {width} = options;
  const bars = groups.flatMap((group) => group.bars);
  const layout = layoutOf(bars, {
    width: twoColumns && width >= wideFrom ? (width - between) / 2 : width,
    max: max ?? Math.max(1, ...bars.map(({value}) => value ?? 0))
  });
  const legend = placeKey(key, width);
  const heights = groups.map((group) => placeGroup(group, layout, {x: 0, top: 0}).bottom);
  const split = layout.width < width ? splitAt(heights) : groups.length;
  const placed = groups.map((group, i) => {
    const top = legend.height + sum(heights.slice(i < split ? 0 : split, i));
    return placeGroup(group, layout, {x: i < split ? 0 : layout.width + between, top});
  });
  const marks = [...legend.bars, ...placed.flatMap((group) => group.bars)].filter(({x2, x1}) => x2 > x1);
  const withheld = bars.some(({value}) => value === null);
  const bottom = Math.max(legend.height, ...placed.map((group) => group.bottom));
  const height = bottom + (withheld ? withheldLegendHeight : 0);
  return plotFigure(
    [
      Plot.rect(marks, {
        ...rectangle,
        fill: "var(--everyone)",
        fillOpacity: ({look}) => (look === "outlined" ? 0.15 : 1),
        stroke: "var(--everyone)",
        strokeWidth: ({look}) => (look === "outlined" ? 1 : 0),
        render: barsWithLooks((at) => (marks[at]?.look === "withheld" ? "withheld" : "filled"))
      }),
      Plot.ruleX(
        placed.flatMap(({zeros}) => zeros),
        {x: "x", y1: "y1", y2: "y2", stroke: "var(--ink)", strokeWidth: 1.25}
      ),
      ...textMarks([...legend.words, ...placed.flatMap(({words}) => words)]),
      spokenAreas(placed.flatMap(({areas}) => areas)),
      withheld ? withheldLegend(height) : null
    ],
    {...options, height}
  );
}

/** A bar in its place: filled, outlined under the part of it that is filled, or the range of a withheld value. */
type PlacedBar = Rectangle & {look: "filled" | "outlined" | "withheld"};

/** A column of groups: how wide it is, how wide labels are, whether they stand beside the bars, and the scale. */
type Layout = {width: number; label: number; beside: boolean; scale: Scale};

const small = {size: smallSize};
const barHeight = 12;
const between = 32; // columns

function layoutOf(bars: readonly GroupedBar[], {width, max}: {width: number; max: number}): Layout {
  const widest = (min: number, words: readonly string[]) =>
    Math.ceil(Math.max(min, ...words.map((each) => widthOf(each, small)))) + 10;
  const numbers = widest(
    20,
    bars.map((bar) => bar.numbers)
  );
  const labels = widest(
    60,
    bars.map(({label}) => label)
  );
  const beside = width >= 360;
  if (!beside) return {width, label: width, beside, scale: linear([0, max], [1, width - 1])};
  const from = Math.min(labels, width * 0.4);
  return {
    width,
    label: from - 10,
    beside,
    scale: linear([0, max], [from, Math.max(from + 40, width - numbers)])
  };
}

/** How many of the first heights go into the first of two columns, so that the higher one is as low as can be. */
function splitAt(heights: readonly number[]): number {
  const higher = heights.map((_, i) => Math.max(sum(heights.slice(0, i + 1)), sum(heights.slice(i + 1))));
  return higher.indexOf(Math.min(...higher)) + 1;
}

function placeGroup(
  {title, bars}: BarGroup,
  {width, label, beside, scale}: Layout,
  {x, top}: {x: number; top: number}
) {
  const heading = wrap(title, width, {bold: true});
  const start = top + (beside ? 10 : 3) + heading.length * lineHeight;
  const places = placeRows(bars, {
    top: start,
    labelWidth: ({numbers}) => (beside ? label : width - widthOf(numbers, small) - 12),
    type: small,
    minHeight: () => (beside ? 22 : barHeight),
    padding: 6,
    above: beside ? undefined : () => 4
  });
  const bottom = places.at(-1)?.bottom ?? start;
  const rows = places.map((place) => {
    const {row: bar, y} = place;
    const names = {...rowLabel(place, beside), x, size: smallSize, bold: false};
    const shapes = placeBar(bar, scale, {x, y: y - barHeight / 2});
    const end = shapes[0]?.x2 ?? x;
    const numbers: Words = beside
      ? {lines: [bar.numbers], x: end + 7, y}
      : {lines: [bar.numbers], x: x + width, y: names.y, anchor: "end"};
    const area = {
      x1: x,
      x2: beside ? end + 7 + widthOf(bar.numbers, small) : x + width,
      y1: Math.min(names.y, y) - 8,
      y2: Math.max(names.y + (names.lines.length - 1) * lineHeight, y) + 8,
      label: markWords(bar.label, bar.words)
    };
    return {
      shapes,
      words: [names, numbers],
      area,
      zero: {y1: y - barHeight / 2 - 2, y2: y + barHeight / 2 + 2}
    };
  });
  const zeros = beside ? [{y1: start - 2, y2: bottom + 2}] : rows.map(({zero}) => zero);
  return {
    bars: rows.flatMap(({shapes}) => shapes),
    words: [
      {lines: heading, x, y: top + 13, size: fontSize, bold: true},
      ...rows.flatMap(({words}) => words)
    ],
    areas: rows.map(({area}) => area),
    zeros: zeros.map((zero) => ({x: x + scale(0), ...zero})),
    bottom: bottom + 12
  };
}

/** A bar on a scale from a point on, with the part of it that is filled. A withheld value is over the whole scale. */
function placeBar(
  {value, part}: Pick<GroupedBar, "value" | "part">,
  scale: Scale,
  {x, y}: {x: number; y: number}
): PlacedBar[] {
  const [, max = 1] = scale.domain;
  const to = (end: number, look: PlacedBar["look"]) => ({
    x1: x + scale(0),
    x2: x + scale(end),
    y1: y,
    y2: y + barHeight,
    look
  });
  if (value === null) return [to(max, "withheld")];
  return part === undefined ? [to(value, "filled")] : [to(value, "outlined"), to(part, "filled")];
}

/** What a whole bar and its filled part mean, beside each other or, where there is no space, under each other. */
function placeKey(key: Options["key"], width: number): {bars: PlacedBar[]; words: Words[]; height: number} {
  if (!key) return {bars: [], words: [], height: 0};
  const lengths = [key.part, key.whole].map((text) => 30 + widthOf(text, small) + 18);
  const onOneLine = sum(lengths) <= width;
  const scale = linear([0, 1], [1, 23]);
  let [x, y] = [0, 2];
  const entries = [key.part, key.whole].map((text, i) => {
    const lines = wrap(text, width - 32, small);
    const entry = {
      bars: placeBar({value: 1, part: 1 - i}, scale, {x, y}),
      words: {lines, x: x + 30, y: y + 6}
    };
    if (onOneLine) x += lengths[i] ?? 0;
    else y += lines.length * lineHeight + 4;
    return entry;
  });
  return {
    bars: entries.flatMap(({bars}) => bars),
    words: entries.map(({words}) => words),
    height: (onOneLine ? y + 18 : y) + 6
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
