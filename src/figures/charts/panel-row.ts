import {type Look, valueDot, whisker} from "./marks.js";
import type {PanelMark} from "./panel-scale.js";
import {lineAt, type Place, rowLabel, rowPadding, rule} from "./rows.js";
import type {Scale} from "./scale.js";
import type {Pen} from "./svg.js";
import {spokenMark} from "./svg.js";
import {lineHeight, smallSize, wrap, written} from "./text.js";

/**
 * Where the parts of a panel stand, in pixels: labels in `label` pixels from the left, marks on `plot`, words in
 * `words` pixels up to `width`. Where it is not wide, labels and words stand above the marks, and with `words` 0 the
 * words under the labels.
 */
export type Columns = {
  wide: boolean;
  width: number;
  label: number;
  plot: readonly [number, number];
  words: number;
};

/** How marks look: beyond their line, or not. */
export const panelLooks = {
  beyond: {shape: "diamond", colour: "var(--ink)"},
  short: {shape: "circle", colour: "var(--everyone)"}
} as const satisfies Record<string, Look>;

/** How the side of the line is drawn on which a mark beyond it stands. */
export const shading = {fill: "var(--rule)", "fill-opacity": 0.6};

const small = {size: smallSize};
const bold = {bold: true};

/** What the rows of a panel have in common: what they measure, its line, its scale with its ticks, and its columns. */
export type PanelGround = {
  measure: string;
  line: number;
  scale: Scale;
  ticks: readonly number[];
  columns: Columns;
};

/** A row of a panel: its shading, its lines, its label and words, and its mark; without a value its words are the mark. */
export function panelRow(pen: Pen, place: Place<PanelMark>, ground: PanelGround): SVGElement[] {
  const {item: mark, top, bottom, y} = place;
  const {measure, line, scale, ticks, columns} = ground;
  const {wide, width} = columns;
  const words = rowWords(pen, place, columns);
  const parts = drawMark(pen, mark, scale, y);
  const spoken = `${mark.words}; ${measure}`;
  const strip = wide ? ([top, bottom] as const) : ([y - 11, y + 11] as const);
  return [
    ...shade(pen, mark, ground, strip),
    ...ticks.map((tick) => lineAt(pen, scale, tick, strip)),
    rule(pen, top, [0, width]),
    lineAt(pen, scale, line, strip, true),
    rowLabel(pen, place, wide ? "left" : "above", wide ? {} : bold),
    ...(parts.length > 0
      ? [words, spokenMark(pen, mark.label, spoken, parts)]
      : [spokenMark(pen, mark.label, spoken, [words])])
  ];
}

function shade(
  pen: Pen,
  {value, beyond}: PanelMark,
  {line, scale}: PanelGround,
  [top, bottom]: readonly [number, number]
): SVGElement[] {
  if (!beyond || value === null) return [];
  const edge = value < line ? scale.range[0] : scale.range[1];
  const [from, to] = [scale.at(line), edge].sort((a, b) => a - b) as [number, number];
  return [pen("rect", {x: from, y: top, width: to - from, height: bottom - top, ...shading})];
}

function drawMark(
  pen: Pen,
  {value, lower, upper, beyond, hollow}: PanelMark,
  scale: Scale,
  y: number
): SVGElement[] {
  if (value === null) return [];
  const look = {...(beyond ? panelLooks.beyond : panelLooks.short), hollow};
  const drawn = [valueDot(pen, scale, value, y, look)];
  if (lower !== undefined && upper !== undefined)
    drawn.unshift(whisker(pen, scale, {lower, upper}, y, look.colour));
  return drawn;
}

function rowWords(
  pen: Pen,
  {item, lines, top, y}: Place<PanelMark>,
  {wide, width, words}: Columns
): SVGElement {
  const label = top + rowPadding + 8;
  if (words === 0) {
    const under = wrap(item.words, width, small);
    return written(pen, under, {x: 0, y: label + lines.length * lineHeight, ...small});
  }
  const beside = wrap(item.words, words, small);
  const first = wide ? y - ((beside.length - 1) * lineHeight) / 2 : label;
  return written(pen, beside, {x: width, y: first, anchor: "end", ...small});
}
