import * as Plot from "@observablehq/plot";
import type {MarkChoice} from "../reading/mark-choice.js";
import {
  type DrawnInterval,
  intervalArea,
  intervalMarks,
  type Look,
  type PlacedInterval,
  type PlacedRow,
  placeInterval,
  placeRows,
  rowLabel,
  rowPadding,
  scaleLines,
  symbolAt,
  tickWords
} from "./interval-marks.js";
import {
  type FigureOptions,
  markWords,
  plotFigure,
  type Rectangle,
  spokenAreas,
  textMarks,
  type Words,
  wideFrom,
  wordsArea
} from "./plot-figure.js";
import {linear, type Scale, ticksOf} from "./scales.js";
import {lineHeight, smallSize, widthOf, wrap} from "./text.js";

/** A number of a row: its value and interval, how it is printed, and how it is spoken. */
export type RowNumber = DrawnInterval & {number: string; words: string; choice?: MarkChoice | undefined};

/**
 * A row: its label, and for each panel its numbers in the order of the panel's key. On a phone a row of two panels has
 * the words `left` and `right` over its one panel, and speaks `words`.
 */
export type IntervalRow = {
  label: string;
  numbers: ReadonlyArray<readonly RowNumber[]>;
  narrow?: {left: string; right: string; words: string};
};

/** A scale with the numbers of every row on it. */
export type IntervalPanel = {
  title?: string;
  domain: readonly [number, number];
  /** The words of a round value. */
  tick(value: number): string;
  /** The value that gets a strong line. */
  line?: number;
  /** What lies left and right of that line, in lines that become one where there is space. */
  sides?: readonly [readonly string[], readonly string[]];
  /** How the numbers of a row look, and what they are; one black circle a row if there is no key. */
  key?: ReadonlyArray<Look & {label: string}>;
};

/**
 * Rows of dots with their intervals, on one panel or on two beside each other, with the numbers at the end of each. On a
 * phone labels stand above the marks, and of two panels only the last is drawn: the words of the first stand above it.
 * An interval that passes an end of its scale ends in an arrow.
 */
export function intervalRows(
  rows: readonly IntervalRow[],
  {panels, ...options}: FigureOptions & {panels: readonly IntervalPanel[]}
): SVGSVGElement | HTMLElement {
  const {width} = options;
  const wide = width >= wideFrom;
  const lastOnly = !wide && panels.length > 1;
  const labelWidth = wide ? Math.min(230, Math.max(180, width * 0.27)) : width;
  const areas = placePanels(rows, panels, {left: wide ? labelWidth + 16 : 0, width, lastOnly});
  const heads = areas.map((area) => headOf(area, lastOnly));
  const top = Math.max(...heads.map(({height}) => height)) + 24;
  const band = (row: IntervalRow) => step * Math.max(...areas.map(({at}) => row.numbers[at]?.length ?? 0));
  const places = placeRows(rows, {
    top,
    labelWidth: () => labelWidth,
    type: {bold: !wide},
    minHeight: (row) => Math.max(30, band(row) + 8),
    above: wide ? undefined : (row) => (lastOnly ? leftLines(row, width).length * lineHeight + 2 : 2)
  });
  const bottom = places.at(-1)?.bottom ?? top;
  const marks = places.flatMap((place) => {
    const placed = areas.flatMap((area) => placeNumbers(place, area));
    return lastOnly ? [inOneMark(place, placed, width)] : placed;
  });
  const strips = wide
    ? [{y1: top, y2: bottom}]
    : places.map(({row, y}) => ({y1: y - band(row) / 2 - 2, y2: y + band(row) / 2 + 2}));
  return plotFigure(
    [
      Plot.ruleY([top, ...places.map((place) => place.bottom)].map(Math.round), {stroke: "var(--rule)"}),
      ...areas.map(({scale, ticks, panel: {line}}) => scaleLines({scale, ticks, line, strips})),
      ...textMarks([
        ...heads.flatMap(({words}) => words),
        ...areas.flatMap(({scale, ticks, panel: {tick}}) =>
          [top - 11, bottom + 12].flatMap((y) => tickWords(scale, {ticks, tick, y, width}))
        ),
        ...places.map((place) => rowLabel(place, wide)),
        ...marks.flatMap(({words}) => words)
      ]),
      ...intervalMarks([...heads.flatMap(({dots}) => dots), ...marks.flatMap(({intervals}) => intervals)]),
      spokenAreas(marks.map(({area}) => area))
    ],
    {...options, height: bottom + 22}
  );
}

/** A panel in its place: the number of it in a row, where its scale and its numbers begin and end, and its ticks. */
type Area = {panel: IntervalPanel; at: number; left: number; right: number; scale: Scale; ticks: number[]};

/** Numbers in their place, which are heard as one. */
type Mark = {
  intervals: PlacedInterval[];
  words: Words[];
  area: Rectangle & {label: string; choice: MarkChoice | undefined};
};

const small = {size: smallSize};
const gap = 26; // between panels
const step = 17; // from one number of a row to the next
const plain: readonly Look[] = [{symbol: "circle", colour: "var(--ink)"}];

function placePanels(
  rows: readonly IntervalRow[],
  panels: readonly IntervalPanel[],
  {left, width, lastOnly}: {left: number; width: number; lastOnly: boolean}
): Area[] {
  const shown = panels.map((panel, at) => ({panel, at})).slice(lastOnly ? -1 : 0);
  const numbers = shown.map(({at}) => {
    const widths = rows.flatMap((row) => (row.numbers[at] ?? []).map(({number}) => widthOf(number, small)));
    return lastOnly ? 0 : Math.max(34, ...widths) + 8;
  });
  const space = width - left - (shown.length - 1) * gap - numbers.reduce((sum, each) => sum + each, 0);
  let from = left;
  return shown.map(({panel, at}, i) => {
    const to = from + space / shown.length;
    const widest = Math.max(...panel.domain.map((end) => widthOf(panel.tick(end), small)));
    const inset = left === 0 ? widest / 2 : 8;
    const scale = linear(panel.domain, [from + inset, to - inset]);
    const area = {
      panel,
      at,
      left: from,
      right: to + (numbers[i] as number),
      scale,
      ticks: ticksOf(scale, widest + 14)
    };
    from = area.right + gap;
    return area;
  });
}

/** What stands above a panel: its title, its key, and what lies on either side of its line. */
function headOf(
  {panel, scale, left, right}: Area,
  atEdges: boolean
): {words: Words[]; dots: PlacedInterval[]; height: number} {
  const words: Words[] = [];
  const dots: PlacedInterval[] = [];
  let y = 9;
  if (panel.title !== undefined) {
    const lines = wrap(panel.title, right - left, {...small, bold: true});
    words.push({lines, x: left, y, bold: true});
    y += lines.length * lineHeight + 2;
  }
  const start = panel.title === undefined ? 0 : left;
  let x = start;
  for (const {label, ...look} of panel.key ?? []) {
    const length = 17 + widthOf(label, small);
    if (x > start && x + length > right) [x, y] = [start, y + 20];
    dots.push(symbolAt({x: x + 6, y, look}));
    words.push({lines: [label], x: x + 17, y});
    x += length + 14;
  }
  if (panel.key) y += 20;
  const {sides, line} = panel;
  if (!sides || line === undefined) return {words, dots, height: y - 11};
  const at = scale(line);
  const [from = 0, to = 0] = scale.range;
  const space = atEdges ? (right - left) / 2 - 8 : Math.min(at - from, to - at);
  const whole = sides.map((side) => [side.join(" ")]);
  const [below = [], above = []] = whole.every(([side = ""]) => widthOf(side, small) <= space)
    ? whole
    : sides;
  words.push(
    {lines: below, y, ...(atEdges ? {x: left} : {x: at - 9, anchor: "end"})},
    {lines: above, y, ...(atEdges ? {x: right, anchor: "end"} : {x: at + 9})}
  );
  return {words, dots, height: y + 9 + (Math.max(below.length, above.length) - 1) * lineHeight};
}

/** The numbers of a row on a panel. Where one has no value, its words are the mark. */
function placeNumbers({row, y}: PlacedRow<IntervalRow>, {panel, at, scale, right}: Area): Mark[] {
  const numbers = row.numbers[at] ?? [];
  return numbers.map((number, i) => {
    const look = (panel.key ?? plain)[i] as Look;
    const interval = placeInterval(number, scale, {y: y + (i - (numbers.length - 1) / 2) * step, look});
    const words: Words = {lines: [number.number], x: right, y: interval.y, anchor: "end"};
    const area = intervalArea(interval) ?? wordsArea(words);
    return {
      intervals: [interval],
      words: [words],
      area: {...area, label: markWords(row.label, number.words), choice: number.choice}
    };
  });
}

/** A row of which one panel is drawn, as one mark. */
function inOneMark(
  {row, lines, top, y}: PlacedRow<IntervalRow>,
  placed: readonly Mark[],
  width: number
): Mark {
  const {right = "", words = ""} = row.narrow ?? {};
  const left = leftLines(row, width);
  const over = top + rowPadding + lines.length * lineHeight + 8;
  return {
    intervals: placed.flatMap(({intervals}) => intervals),
    words: [
      {lines: left, x: 0, y: over, soft: true},
      {lines: [right], x: width, y: over, anchor: "end"}
    ],
    area: {
      ...{x1: 0, x2: width, y1: over - 7, y2: y + 7},
      label: markWords(row.label, words),
      choice: placed.at(-1)?.area.choice
    }
  };
}

/** The words left over a panel, beside those right of them. */
function leftLines({narrow}: IntervalRow, width: number): string[] {
  return narrow ? wrap(narrow.left, width - widthOf(narrow.right, small) - 8, small) : [""];
}
