import type {ChartOptions} from "./options.js";
import {lineAt, wideFrom} from "./rows.js";
import {linear, type Scale} from "./scale.js";
import {figure, type Pen, penFor, rounded, spokenMark} from "./svg.js";
import {lineHeight, smallSize, widthOf, wrap, written} from "./text.js";
import {withheldLegend, withheldLegendHeight, withheldRange} from "./withheld.js";

/**
 * A bar: its value, null where that is withheld, the part of it that is filled where that is not all of it, and its
 * numbers in words.
 */
export type GroupedBar = {label: string; value: number | null; part?: number; numbers: string; words: string};

/** Bars under a heading. */
export type BarGroup = {title: string; bars: readonly GroupedBar[]};

type Options = ChartOptions & {
  summary: string;
  /** The value at the end of the scale; the largest unless told. */
  most?: number;
  /** What a whole bar and its filled part mean. */
  key?: {whole: string; part: string};
  /** Whether groups may stand in two columns where there is room. */
  twoColumns?: boolean;
};

const small = {size: smallSize};
const bold = {bold: true};
const barHeight = 12;
const between = 32;
const headHeight = 26;
const groupGap = 12;

/**
 * Horizontal bars from zero on one scale, under headings. A bar with a part is an outline of which the part is filled.
 * Labels stand left of the bars, or above them where there is no room. A withheld value is hatched over the whole scale.
 * @param summary what the figure says, for a reader who does not see it
 */
export function groupedBars(
  groups: readonly BarGroup[],
  {width, summary, most, key, twoColumns = false, ...options}: Options
): SVGElement {
  const pen = penFor(options);
  const bars = groups.flatMap((group) => group.bars);
  const withheld = bars.some(({value}) => value === null);
  const largest = most ?? Math.max(1, ...bars.map(({value}) => value ?? 0));
  const count = twoColumns && width >= wideFrom ? 2 : 1;
  const columnWidth = (width - (count - 1) * between) / count;
  const column = columnOf(bars, columnWidth, largest);
  const children = key ? keyOf(pen, key, width) : {elements: [], height: 0};
  const elements = [...children.elements];
  const ends = Array.from({length: count}, () => children.height);
  const split = count === 2 ? splitAt(groups.map((group) => heightOf(group, column))) : groups.length;
  for (const [i, group] of groups.entries()) {
    const to = i < split ? 0 : 1;
    const top = ends[to] as number;
    elements.push(...drawGroup(pen, group, column, {x: to * (columnWidth + between), top}));
    ends[to] = top + heightOf(group, column);
  }
  let height = Math.max(...ends);
  if (withheld) {
    height += withheldLegendHeight;
    elements.push(withheldLegend(pen, {x: 0, y: height - 9}));
  }
  return figure(pen, {width, height, summary}, elements);
}

/** How many of the first heights go into the first of two columns, so that the higher one is as low as can be. */
function splitAt(heights: readonly number[]): number {
  const sum = (part: readonly number[]) => part.reduce((total, height) => total + height, 0);
  const higher = heights.map((_, i) => Math.max(sum(heights.slice(0, i + 1)), sum(heights.slice(i + 1))));
  return higher.indexOf(Math.min(...higher)) + 1;
}

type Column = {width: number; label: number; beside: boolean; numbers: number; scale: Scale};

function columnOf(bars: readonly GroupedBar[], width: number, largest: number): Column {
  const numbers = Math.ceil(Math.max(20, ...bars.map((bar) => widthOf(bar.numbers, small)))) + 8;
  const beside = width >= 360;
  const widest = Math.ceil(Math.max(60, ...bars.map(({label}) => widthOf(label, small)))) + 10;
  const label = beside ? Math.min(widest, width * 0.4) : width;
  const from = beside ? label : 1;
  const scale = linear([0, largest], [from, Math.max(from + 40, width - (beside ? numbers : 1))]);
  return {width, label, beside, numbers, scale};
}

function linesOf({label, numbers}: GroupedBar, column: Column): string[] {
  const room = column.beside ? column.label - 10 : column.width - widthOf(numbers, small) - 12;
  return wrap(label, room, small);
}

function rowHeight(bar: GroupedBar, column: Column): number {
  const words = linesOf(bar, column).length * lineHeight;
  return column.beside ? Math.max(22, words + 6) : words + barHeight + 10;
}

function headingOf({title}: BarGroup, {width}: Column): {lines: string[]; height: number} {
  const lines = wrap(title, width, bold);
  return {lines, height: headHeight + (lines.length - 1) * lineHeight};
}

function heightOf(group: BarGroup, column: Column): number {
  const rows = group.bars.reduce((sum, bar) => sum + rowHeight(bar, column), 0);
  return headingOf(group, column).height + rows + groupGap;
}

function drawGroup(
  pen: Pen,
  group: BarGroup,
  column: Column,
  {x, top}: {x: number; top: number}
): SVGElement[] {
  const {scale, beside, width} = column;
  const head = headingOf(group, column);
  let y = top + head.height;
  const rows = group.bars.map((bar) => {
    const lines = linesOf(bar, column);
    const height = rowHeight(bar, column);
    const first = beside ? y + height / 2 - ((lines.length - 1) * lineHeight) / 2 : y + 8;
    const barTop = beside ? y + (height - barHeight) / 2 : y + lines.length * lineHeight + 2;
    const end = scale.at(bar.value ?? scale.domain[1]);
    const numbers = beside
      ? written(pen, [bar.numbers], {x: end + 7, y: barTop + barHeight / 2, ...small})
      : written(pen, [bar.numbers], {x: width, y: first, anchor: "end", ...small});
    y += height;
    const parts = [
      written(pen, lines, {x: 0, y: first, ...small}),
      ...barOf(pen, bar, scale, barTop),
      numbers
    ];
    if (!beside) parts.push(lineAt(pen, scale, 0, [barTop - 2, barTop + barHeight + 2], true));
    return spokenMark(pen, bar.label, bar.words, parts);
  });
  const zero = beside ? [lineAt(pen, scale, 0, [top + head.height - 2, y + 2], true)] : [];
  const heading = written(pen, head.lines, {x: 0, y: top + 13, ...bold});
  const children = [heading, ...rows, ...zero];
  return x === 0 ? children : [pen("g", {transform: `translate(${rounded(x)},0)`}, children)];
}

function barOf(pen: Pen, {value, part}: GroupedBar, scale: Scale, y: number): SVGElement[] {
  const x = scale.at(0);
  const rect = (to: number, look: Record<string, string | number>) =>
    pen("rect", {x, y, width: Math.max(0, scale.at(to) - x), height: barHeight, ...look});
  if (value === null)
    return withheldRange(pen, {x, y, width: scale.at(scale.domain[1]) - x, height: barHeight});
  const solid = {fill: "var(--everyone)"};
  if (part === undefined) return value > 0 ? [rect(value, solid)] : [];
  return [
    ...(value > 0 ? [rect(value, {...solid, "fill-opacity": 0.15, stroke: "var(--everyone)"})] : []),
    ...(part > 0 ? [rect(part, solid)] : [])
  ];
}

function keyOf(
  pen: Pen,
  {whole, part}: {whole: string; part: string},
  width: number
): {elements: SVGElement[]; height: number} {
  const scale = linear([0, 1], [0, 22]);
  const entries = [
    {words: part, bar: {value: 1, part: 1}},
    {words: whole, bar: {value: 1, part: 0}}
  ];
  const onOneLine = entries.reduce((sum, {words}) => sum + 30 + widthOf(words, small) + 18, 0) <= width;
  let [x, y] = [0, 2];
  const elements = entries.flatMap(({words, bar}) => {
    const lines = wrap(words, width - 32, small);
    const swatch = barOf(pen, {label: "", numbers: "", words: "", ...bar}, scale, y);
    const drawn = [
      pen("g", {transform: `translate(${rounded(x + 1)},0)`}, swatch),
      written(pen, lines, {x: x + 30, y: y + 6, ...small})
    ];
    if (onOneLine) x += 30 + widthOf(words, small) + 18;
    else y += lines.length * lineHeight + 4;
    return drawn;
  });
  return {elements, height: (onOneLine ? y + 18 : y) + 6};
}
