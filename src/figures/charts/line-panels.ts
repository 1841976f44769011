import * as Plot from "@observablehq/plot";
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
  rectangle,
  spokenAreas,
  textMarks,
  type Words,
  wideFrom,
  wordsArea
} from "./plot-figure.js";
import {type Scale, type ScaleType, scaleAround, tickFormat, ticksOf} from "./scales.js";
import {fontSize, lineHeight, smallSize, widthOf, wrap} from "./text.js";

/**
 * A number in a panel, in the unit in which the scale names it: a difference in percentage points, say. `words` are
 * beside it, and spoken. A value that no scale reaches is an arrow at the edge; one that is null is not drawn.
 */
export type PanelMark = DrawnInterval & {
  label: string;
  words: string;
  /** Whether the number, or the whole of its interval, lies beyond the line; its side of the line is then shaded. */
  beyond: boolean;
  /** Drawn as a ring, such as a number that one patient would change. */
  hollow?: boolean;
};

/** Numbers of one kind on one scale, which zooms to them and to the line that convention draws through it. */
export type LinePanel = {
  title: string;
  scale: ScaleType;
  /** Where the line is, its name, and the names of its two sides. */
  line: {at: number; label: string; below: string; above: string};
  marks: readonly PanelMark[];
};

/**
 * Panels under one another, each with its own scale and the line that convention draws through it. A mark beyond its
 * line is a dark diamond and has its side of the line shaded; one that is not is a paler circle. On a phone labels
 * stand above their marks.
 */
export function linePanels(list: readonly LinePanel[], options: FigureOptions): SVGSVGElement | HTMLElement {
  const {width} = options;
  const columns = columnsOf(list, width);
  const key = keyOf(width);
  let start = key.height + 14;
  const panels = list.map((panel) => {
    const placed = placePanel(panel, columns, start);
    start = placed.bottom + 48;
    return placed;
  });
  const marks = panels.flatMap(({marks}) => marks);
  return plotFigure(
    [
      Plot.rect([keyShade, ...marks.flatMap(({shade}) => shade)], {
        ...rectangle,
        fill: "var(--rule)",
        fillOpacity: 0.6
      }),
      Plot.ruleY(
        panels.flatMap(({edges}) => edges.map(Math.round)),
        {stroke: "var(--rule)"}
      ),
      ...panels.map(({lines}) => scaleLines(lines)),
      ...textMarks([
        ...key.words,
        ...panels.flatMap(({words}) => words),
        ...marks.flatMap(({words}) => words)
      ]),
      ...intervalMarks([...key.symbols, ...marks.map(({interval}) => interval)]),
      spokenAreas(marks.map(({area}) => area))
    ],
    {...options, height: start - 24}
  );
}

type Strip = {y1: number; y2: number};

/** Where labels end, scales begin and end, and words begin, in pixels; `words` is 0 where they stand above the marks. */
type Columns = {wide: boolean; width: number; label: number; plot: readonly [number, number]; words: number};

type Mark = {shade: Rectangle[]; words: Words[]; interval: PlacedInterval; area: Rectangle & {label: string}};

const looks = {
  beyond: {symbol: "diamond", colour: "var(--ink)"},
  within: {symbol: "circle", colour: "var(--everyone)"}
} as const satisfies Record<string, Look>;
const small = {size: smallSize};
const bold = {bold: true};

const [beyondWords, withinWords] = [
  "Below 0.05, or without “no difference”",
  "0.05 or more, or with “no difference”"
];
const keyShade: Rectangle = {x1: 0, x2: 26, y1: 0, y2: 18};

/** The key, in one line or, where there is no room for it, in two. */
function keyOf(width: number): {symbols: PlacedInterval[]; words: Words[]; height: number} {
  const beside = 32 + widthOf(beyondWords, small) + 18;
  const fits = beside + 17 + widthOf(withinWords, small) <= width;
  const second = fits ? {x: beside, y: 9} : {x: 7, y: 29};
  return {
    symbols: [
      symbolAt({x: 13, y: 9, look: looks.beyond}),
      symbolAt({x: second.x + 6, y: second.y, look: looks.within})
    ],
    words: [
      {lines: [beyondWords], x: 32, y: 9},
      {lines: [withinWords], x: fits ? second.x + 17 : 32, y: second.y}
    ],
    height: fits ? 18 : 38
  };
}

function columnsOf(list: readonly LinePanel[], width: number): Columns {
  if (width < wideFrom) return {wide: false, width, label: width, plot: [8, width - 8], words: 0};
  const marks = list.flatMap((panel) => panel.marks);
  const widest = (widths: number[], max: number) => Math.min(max, Math.ceil(Math.max(60, ...widths)));
  const label = widest(
    marks.map((mark) => widthOf(mark.label)),
    width * 0.28
  );
  const words = widest(
    marks.map((mark) => widthOf(mark.words, small)),
    width * 0.27
  );
  return {wide: true, width, label, plot: [label + 24, width - words - 20], words};
}

/** A panel from an upper edge on: its title, the names of its line and sides, its rows, and its scale. */
function placePanel(panel: LinePanel, columns: Columns, start: number) {
  const {wide, width, plot} = columns;
  const {line, marks} = panel;
  const values = marks
    .flatMap(({value, lower, upper}) => [value, lower, upper])
    .filter((value) => typeof value === "number");
  const scale = scaleAround(panel.scale, {values, line: line.at}, plot);
  const ticks = ticksOf(scale, 50);
  const title = wrap(panel.title, width, bold);
  const names = start + title.length * lineHeight + 11;
  const words = wide ? columns.words : wordsBeside(panel, width);
  const linesOf = (mark: PanelMark) => wrap(mark.words, words || width, small);
  const places = placeRows(marks, {
    top: names + 13,
    labelWidth: () => (wide ? columns.label : words > 0 ? width - words - 16 : width),
    type: {bold: !wide},
    minHeight: (mark) => (wide ? 14 + linesOf(mark).length * lineHeight : 30),
    above: wide ? undefined : (mark) => (words > 0 ? 0 : linesOf(mark).length * lineHeight)
  });
  const bottom = places.at(-1)?.bottom ?? names + 13;
  const tick = tickFormat(panel.scale, ticks);
  return {
    lines: {scale, ticks, line: line.at, strips: places.map((place) => stripOf(place, wide))},
    edges: [...places.map(({top}) => top), bottom],
    words: [
      {lines: title, x: 0, y: start + 8, size: fontSize, bold: true},
      ...lineNames(line, scale, names, width),
      ...tickWords(scale, {ticks, tick, y: bottom + 12, width})
    ],
    marks: places.map((place) =>
      placeMark(place, panel, {scale, columns: {...columns, words}, lines: linesOf(place.row)})
    ),
    bottom
  };
}

/** A row of a panel: its label, its words, and its mark; without a value its words are the mark. */
function placeMark(
  place: PlacedRow<PanelMark>,
  {title, line}: LinePanel,
  {scale, columns, lines}: {scale: Scale; columns: Columns; lines: readonly string[]}
): Mark {
  const {row, top, y} = place;
  const {wide, width} = columns;
  const look = {...(row.beyond ? looks.beyond : looks.within), hollow: row.hollow};
  const interval = placeInterval(row, scale, {y, look});
  const label = top + rowPadding + 8;
  const words: Words =
    columns.words === 0
      ? {lines, x: 0, y: label + place.lines.length * lineHeight}
      : {lines, x: width, y: wide ? y - ((lines.length - 1) * lineHeight) / 2 : label, anchor: "end"};
  const measure = title.charAt(0).toLowerCase() + title.slice(1);
  return {
    shade: shadeOf(row, line.at, scale, stripOf(place, wide)),
    words: [rowLabel(place, wide), words],
    interval,
    area: {
      ...(intervalArea(interval) ?? wordsArea(words)),
      label: markWords(row.label, `${row.words}; ${measure}`)
    }
  };
}

/** The part of a row in which its scale is drawn. */
function stripOf({top, bottom, y}: PlacedRow<PanelMark>, wide: boolean): Strip {
  return wide ? {y1: top, y2: bottom} : {y1: y - 11, y2: y + 11};
}

/** The side of the line on which a mark beyond it lies. */
function shadeOf({value, beyond}: PanelMark, at: number, scale: Scale, strip: Strip): Rectangle[] {
  if (!beyond || value === null) return [];
  const [from = 0, to = 0] = scale.range;
  return [value < at ? {x1: from, x2: scale(at), ...strip} : {x1: scale(at), x2: to, ...strip}];
}

/**
 * How wide the words of a panel are beside labels that stand above their marks: 0 where they are so long that they
 * must stand under the labels.
 */
function wordsBeside({marks}: LinePanel, width: number): number {
  const widest = Math.max(0, ...marks.map((mark) => widthOf(mark.words, small)));
  const fits = marks.every((mark) => widthOf(mark.label, bold) + widest + 16 <= width);
  return fits || widest < 0.3 * width ? widest : 0;
}

/** The name of the line above it, and beside that name what lies below it and above, where there is space. */
function lineNames(
  {at, label, below, above}: LinePanel["line"],
  scale: Scale,
  y: number,
  width: number
): Words[] {
  const half = widthOf(label, {...small, ...bold}) / 2;
  const x = Math.max(half, Math.min(width - half, scale(at)));
  const sides: Words[] = [
    {lines: [`← ${below}`], x: x - half - 10, y, anchor: "end", soft: true},
    {lines: [`${above} →`], x: x + half + 10, y, soft: true}
  ];
  const fits = ({lines, x, anchor}: Words) => {
    const length = widthOf(lines.join(), small);
    return anchor === "end" ? x >= length : x + length <= width;
  };
  return [...sides.filter(fits), {lines: [label], x, y, anchor: "middle", bold: true}];
}
