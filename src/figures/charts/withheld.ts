import {hatching, type Rectangle} from "../../charts/hatch.js";
import {withheldWords} from "../../release/mark.js";
import type {Pen} from "./svg.js";
import {smallSize, written} from "./text.js";

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

/** The whole of a scale, hatched: the same for every withheld number, so that no coordinate says anything of it. */
export function withheldRange(pen: Pen, rectangle: Rectangle): SVGElement[] {
  return [pen("rect", {...rectangle, ...withheldOutline}), withheldHatching(pen, rectangle)];
}

/** The line under a figure that says what its mark means. */
export function withheldLegend(pen: Pen, {x, y}: {x: number; y: number}): SVGElement {
  return pen("g", {"text-anchor": "start"}, [
    ...withheldRange(pen, {x: x + 1, y: y - 6, width: 24, height: 12}),
    written(pen, [withheldWords], {x: x + 32, y, size: smallSize})
  ]);
}
