import type * as Plot from "@observablehq/plot";
import {withheldWords} from "../../model/withheld.js";
import {type Pen, penFor, rounded} from "./svg.js";
import {smallSize} from "./text.js";

/** A rectangle, in pixels. */
export type Rectangle = {x: number; y: number; width: number; height: number};

/** How much higher a figure is for the line that says what its mark means, in pixels. */
export const withheldLegendHeight = 24;

/** The outline of a withheld number: the range that it could be in, as far as a figure is concerned. */
export const withheldOutline = {
  fill: "var(--ground)",
  stroke: "var(--ink-soft)",
  "stroke-width": 1,
  "stroke-dasharray": "4 3"
} as const;

/**
 * The hatching of a withheld number. Its strokes fall, are further apart and have the colour of soft words: it is told
 * from the hatching of children's bars on light and dark ground and on paper.
 */
export function withheldHatching(pen: Pen, rectangle: Rectangle): SVGElement {
  return pen("path", {
    d: hatching(rectangle, {step: 9, falling: true}),
    fill: "none",
    stroke: "var(--ink-soft)",
    "stroke-width": 1
  });
}

/** The line at the foot of a figure that says what its mark means, as a mark; the figure ends at a height. */
export function withheldLegend(height: number): Plot.Markish {
  return (_index, _scales, _values, _dimensions, context) => {
    const pen = penFor(context);
    const y = height - 9;
    const range = {x: 1, y: y - 6, width: 24, height: 12};
    const words = {x: 32, y, dy: "0.35em", fill: "var(--ink)", "font-size": smallSize};
    return pen("g", {"text-anchor": "start"}, [
      pen("rect", {...range, ...withheldOutline}),
      withheldHatching(pen, range),
      pen("text", words, [withheldWords])
    ]);
  };
}

/**
 * Strokes from lower left to upper right that fill a rectangle, as the `d` of a path; from upper left to lower right
 * where they are to fall. Unlike a pattern they need no name, so that drawings cannot take each other's.
 * @param step from one stroke to the next along an edge, in pixels
 */
export function hatching(
  {x, y, width, height}: Rectangle,
  {step = 6, falling = false}: {step?: number; falling?: boolean} = {}
): string {
  const strokes = Array.from({length: Math.max(0, Math.ceil((width + height) / step) - 1)}, (_, i) => {
    const reach = (i + 1) * step; // where the stroke would meet the upper edge, seen from the left one
    const left = Math.max(0, reach - height);
    const right = Math.min(width, reach);
    const across = (along: number) => (falling ? width - along : along);
    const at = (along: number) => `${rounded(x + across(along))},${rounded(y + reach - along)}`;
    return `M${at(left)}L${at(right)}`;
  });
  return strokes.join("");
}
