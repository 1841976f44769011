import * as Plot from "@observablehq/plot";
import {barsWithLooks} from "./bar-looks.js";
import {spokenAreas} from "./interval-marks.js";
import {type FigureOptions, markWords, plotFigure, textMarks, type Words, wideFrom} from "./plot-figure.js";
import {linear, type Scale} from "./scales.js";
import {fontSize, lineHeight, smallSize, widthOf, wrap} from "./text.js";
import {withheldLegend, withheldLegendHeight} from "./withheld.js";

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
  const heights = groups.map((group) => heightOf(group, layout));
  const split = layout.width < width ? splitAt(heights) : groups.length;
  const placed = groups.map((group, i) => {
    const above = heights
      .slice(i < split ? 0 : split, i)
      .reduce((sum, height) => sum + height, legend.height);
    return placeGroup(group, layout, {x: i < split ? 0 : layout.width + between, top: above});
  });
  const bottom = Math.max(legend.height, ...placed.map(({bottom}) => bottom));
  const marks = [...legend.bars, ...placed.flatMap(({bars}) => bars)];
  const wholes = marks.filter(({whole}) => whole.x2 > whole.x1);
  const withheld = bars.some(({value}) => value === null);
  const height = bottom + (withheld ? withheldLegendHeight : 0);
  return plotFigure(
    [
      Plot.rect(
        wholes.map(({whole}) => whole),
        {
          ...edges,
          fill: "var(--everyone)",
          fillOpacity: (_, i) => (wholes[i]?.part ? 0.15 : 1),
          stroke: "var(--everyone)",
          strokeWidth: (_, i) => (wholes[i]?.part ? 1 : 0),
          render: barsWithLooks((at) => (wholes[at]?.withheld ? "withheld" : "plain"))
        }
      ),
      Plot.rect(
        marks.flatMap(({part}) => (part && part.x2 > part.x1 ? [part] : [])),
        {...edges, fill: "var(--everyone)"}
      ),
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

type Rectangle = {x1: number; x2: number; y1: number; y2: number};

/** A bar in its place, with its filled part. */
type PlacedBar = {whole: Rectangle; part?: Rectangle; withheld: boolean};

/** Where the parts of a row stand in a column of groups: labels beside the bars or above them, and the scale. */
type Layout = {width: number; label: number; beside: boolean; scale: Scale};

const edges = {x1: "x1", x2: "x2", y1: "y1", y2: "y2"};
const small = {size: smallSize};
const barHeight = 12;
const between = 32; // columns
const groupGap = 12;

function layoutOf(bars: readonly GroupedBar[], {width, max}: {width: number; max: number}): Layout {
  const widest = (words: readonly string[], min: number) =>
    Math.ceil(Math.max(min, ...words.map((each) => widthOf(each, small))));
  const numbers =
    widest(
      bars.map((bar) => bar.numbers),
      20
    ) + 8;
  const beside = width >= 360;
  const label = beside
    ? Math.min(
        widest(
          bars.map((bar) => bar.label),
          60
        ) + 10,
        width * 0.4
      )
    : width;
  const from = beside ? label : 1;
  const scale = linear([0, max], [from, Math.max(from + 40, width - (beside ? numbers : 1))]);
  return {width, label, beside, scale};
}

/** How many of the first heights go into the first of two columns, so that the higher one is as low as can be. */
function splitAt(heights: readonly number[]): number {
  const higher = heights.map((_, i) => Math.max(sum(heights.slice(0, i + 1)), sum(heights.slice(i + 1))));
  return higher.indexOf(Math.min(...higher)) + 1;
}

function linesOf({label, numbers}: GroupedBar, {beside, label: labelWidth, width}: Layout): string[] {
  return wrap(label, beside ? labelWidth - 10 : width - widthOf(numbers, small) - 12, small);
}

function rowHeight(bar: GroupedBar, layout: Layout): number {
  const words = linesOf(bar, layout).length * lineHeight;
  return layout.beside ? Math.max(22, words + 6) : words + barHeight + 10;
}

function headingOf({title}: BarGroup, {width}: Layout): {lines: string[]; height: number} {
  const lines = wrap(title, width, {bold: true});
  return {lines, height: 10 + lines.length * lineHeight};
}

function heightOf(group: BarGroup, layout: Layout): number {
  return headingOf(group, layout).height + sum(group.bars.map((bar) => rowHeight(bar, layout))) + groupGap;
}

function placeGroup(group: BarGroup, layout: Layout, {x, top}: {x: number; top: number}) {
  const {beside, width, scale} = layout;
  const heading = headingOf(group, layout);
  const words: Words[] = [{lines: heading.lines, x, y: top + 13, size: fontSize, bold: true}];
  const zero = x + scale(0);
  let y = top + heading.height;
  const rows = group.bars.map((bar) => {
    const lines = linesOf(bar, layout);
    const height = rowHeight(bar, layout);
    const first = beside ? y + height / 2 - ((lines.length - 1) * lineHeight) / 2 : y + 8;
    const barTop = beside ? y + (height - barHeight) / 2 : y + lines.length * lineHeight + 2;
    const placed = placeBar(bar, scale, {x, y: barTop});
    words.push({lines, x, y: first});
    words.push(
      beside
        ? {lines: [bar.numbers], x: placed.whole.x2 + 7, y: barTop + barHeight / 2}
        : {lines: [bar.numbers], x: x + width, y: first, anchor: "end"}
    );
    const right = beside ? placed.whole.x2 + 7 + widthOf(bar.numbers, small) : x + width;
    const area = {
      x1: x,
      x2: right,
      y1: Math.min(first - 8, barTop),
      y2: Math.max(first + 8, barTop + barHeight)
    };
    y += height;
    return {
      bar: placed,
      zero: {x: zero, y1: barTop - 2, y2: barTop + barHeight + 2},
      area: {...area, label: markWords(bar.label, bar.words)}
    };
  });
  return {
    bars: rows.map(({bar}) => bar),
    words,
    areas: rows.map(({area}) => area),
    zeros: beside ? [{x: zero, y1: top + heading.height - 2, y2: y + 2}] : rows.map((row) => row.zero),
    bottom: y + groupGap
  };
}

/** A bar on a scale from a point on; a withheld value reaches over the whole scale. */
function placeBar(
  {value, part}: Pick<GroupedBar, "value" | "part">,
  scale: Scale,
  {x, y}: {x: number; y: number}
): PlacedBar {
  const to = (end: number) => ({x1: x + scale(0), x2: x + scale(end), y1: y, y2: y + barHeight});
  const [, max = 1] = scale.domain();
  return {whole: to(value ?? max), ...(part !== undefined && {part: to(part)}), withheld: value === null};
}

function placeKey(key: Options["key"], width: number): {bars: PlacedBar[]; words: Words[]; height: number} {
  if (!key) return {bars: [], words: [], height: 0};
  const entries = [
    {text: key.part, part: 1},
    {text: key.whole, part: 0}
  ];
  const lengthOf = (text: string) => 30 + widthOf(text, small) + 18;
  const onOneLine = sum(entries.map(({text}) => lengthOf(text))) <= width;
  const scale = linear([0, 1], [1, 23]);
  let [x, y] = [0, 2];
  const placed = entries.map(({text, part}) => {
    const lines = wrap(text, width - 32, small);
    const entry = {bar: placeBar({value: 1, part}, scale, {x, y}), words: {lines, x: x + 30, y: y + 6}};
    if (onOneLine) x += lengthOf(text);
    else y += lines.length * lineHeight + 4;
    return entry;
  });
  return {
    bars: placed.map(({bar}) => bar),
    words: placed.map(({words}) => words),
    height: (onOneLine ? y + 18 : y) + 6
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
