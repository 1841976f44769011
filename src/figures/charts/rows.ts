import type {Scale} from "./scale.js";
import type {Pen} from "./svg.js";
import {lineHeight, smallSize, type Type, widthOf, wrap, written} from "./text.js";

/** From this width on, labels stand left of the marks; below it they stand above them. */
export const wideFrom = 640;

/** Where a row stands: the lines of its label, its upper and lower edge, and the height of its marks. */
export type Place<Item> = {item: Item; lines: string[]; top: number; y: number; bottom: number};

/**
 * How rows are laid out, in pixels: `least` is how high a row is at least where its label stands left of the marks;
 * `above` is what stands between the label and the marks where it stands above them, and `marks` is their height.
 */
export type RowLayout<Item> = {top: number; labelWidth: number; type?: Type} & (
  | {side: "left"; least(item: Item): number}
  | {side: "above"; above(item: Item): number; marks: number}
);

/** Puts rows under each other, each as high as its label needs. */
export function placeRows<Item extends {label: string}>(
  items: readonly Item[],
  layout: RowLayout<Item>
): Array<Place<Item>> {
  let top = layout.top;
  return items.map((item) => {
    const lines = wrap(item.label, layout.labelWidth, layout.type);
    const label = lines.length * lineHeight;
    const head = layout.side === "above" ? rowPadding + label + layout.above(item) : 0;
    const height = layout.side === "above" ? head + layout.marks : Math.max(layout.least(item), label + 14);
    const y = layout.side === "above" ? top + head + layout.marks / 2 - 2 : top + height / 2;
    const place = {item, lines, top, y, bottom: top + height};
    top += height;
    return place;
  });
}

/** From the upper edge of a row to its label, where the label stands above the marks. */
export const rowPadding = 9;

/** The label of a row: beside the marks and at their height, or at the top of the row. */
export function rowLabel<Item>(
  pen: Pen,
  {lines, top, y}: Place<Item>,
  side: "left" | "above",
  type: Type = {}
): SVGElement {
  const first = side === "left" ? y - ((lines.length - 1) * lineHeight) / 2 : top + rowPadding + 8;
  return written(pen, lines, {x: 0, y: first, ...type});
}

/** A hairline across the figure. */
export function rule(pen: Pen, y: number, [from, to]: readonly [number, number]): SVGElement {
  return pen("path", {d: `M${from},${Math.round(y) + 0.5}H${to}`, stroke: "var(--rule)"});
}

/** A vertical line at a value: hair thin, or strong where the value is the one to compare with. */
export function lineAt(
  pen: Pen,
  scale: Scale,
  value: number,
  [top, bottom]: readonly [number, number],
  strong = false
): SVGElement {
  return pen("line", {
    x1: scale.at(value),
    x2: scale.at(value),
    y1: top,
    y2: bottom,
    stroke: strong ? "var(--ink)" : "var(--rule)",
    "stroke-width": strong ? 1.25 : 1
  });
}

/** As many round values as a scale has room to name in so many pixels each, about six at most. */
export function ticksOf(scale: Scale, room: number): number[] {
  const [from, to] = scale.range;
  return scale.ticks(Math.min(6, Math.max(2, Math.floor((to - from) / room))));
}

/** The names of values under or over their lines; one that would pass an edge of the figure is left out. */
export function tickLabels(
  pen: Pen,
  scale: Scale,
  {ticks, words, y, width}: {ticks: readonly number[]; words(value: number): string; y: number; width: number}
): SVGElement[] {
  return ticks.flatMap((tick) => {
    const x = scale.at(tick);
    const half = widthOf(words(tick), {size: smallSize}) / 2;
    if (x < half || x > width - half) return [];
    return [written(pen, [words(tick)], {x, y, anchor: "middle", soft: true, size: smallSize})];
  });
}
