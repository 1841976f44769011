import type * as Plot from "@observablehq/plot";
import {withheldWords} from "../../model/withheld.js";
import {type Pen, penFor, rounded} from "./svg.js";
import {lineHeight, smallSize, widthOf} from "./text.js";

/** How a bar is drawn: filled; pale, or hatched one way or the other, with an outline; or as the range of a number that is withheld. */
export type BarLook = "filled" | "pale" | "hatched" | "falling" | "withheld";

/** How much higher a figure is for the line that says what its mark means, in pixels. */
export const withheldLegendHeight = 24;

/** Draws bars of one colour each, and each in its look. */
export function barsWithLooks(lookOf: (at: number) => BarLook): Plot.RenderFunction {
  return eachDressed((bar, at) => {
    const look = lookOf(at);
    if (look === "withheld") withhold(bar);
    else if (look !== "filled") outline(bar, look);
  });
}

/**
 * Draws the cells of a grid, and those of withheld numbers hatched, with a plain ground under their words.
 * @param wordsOf what stands in the cell of a withheld number, in lines; undefined for any other cell
 */
export function withheldCells(wordsOf: (at: number) => string | undefined): Plot.RenderFunction {
  return eachDressed((cell, at) => {
    const words = wordsOf(at);
    if (words === undefined) return;
    withhold(cell);
    cell.nextElementSibling?.after(groundOf(words.split("\n"), cell));
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
 * if they fall. Unlike a pattern they need no name, so drawings cannot take each other's.
 * @param step from one stroke to the next along an edge, in pixels
 */
export function hatching(
  {x, y, width, height}: Box,
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

/** A rectangle, in pixels. */
type Box = {x: number; y: number; width: number; height: number};

/** The outline of a withheld number: the whole range that a figure shows. */
const withheldOutline = {
  fill: "var(--ground)",
  stroke: "var(--ink-soft)",
  "stroke-width": 1,
  "stroke-dasharray": "4 3"
} as const;

/**
 * The hatching of a withheld number. Its strokes fall, are further apart and have the colour of soft words, which
 * sets it apart from the hatching of a group’s bars on light and dark ground and on paper.
 */
function withheldHatching(pen: Pen, rectangle: Box): SVGElement {
  return pen("path", {
    d: hatching(rectangle, {step: 9, falling: true}),
    fill: "none",
    stroke: "var(--ink-soft)",
    "stroke-width": 1
  });
}

/** Draws a mark of rectangles as Plot does, and dresses each of them. */
function eachDressed(dress: (rectangle: Element, at: number) => void): Plot.RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const layer = next?.(index, scales, values, dimensions, context) ?? null;
    const rectangles = [...(layer?.children ?? [])];
    for (const [i, at] of index.entries()) {
      const rectangle = rectangles[i];
      if (rectangle) dress(rectangle, at);
    }
    return layer;
  };
}

/** Makes a bar, or a cell, the range of a withheld number: nothing of what it stands for is left in its look. */
function withhold(bar: Element): void {
  for (const name of ["fill-opacity", "opacity"]) bar.removeAttribute(name);
  for (const [name, value] of Object.entries(withheldOutline)) bar.setAttribute(name, String(value));
  bar.after(withheldHatching(penFor({document: bar.ownerDocument}), rectangleOf(bar)));
}

function rectangleOf(bar: Element): Box {
  const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) =>
    Number(bar.getAttribute(name))
  );
  return {x, y, width, height};
}

/** Makes a bar pale, so that an interval stands out from it, and draws its edge. */
function outline(bar: Element, look: "pale" | "hatched" | "falling"): void {
  const {x, y, width, height} = rectangleOf(bar);
  if (width === 0) return;
  const pen = penFor({document: bar.ownerDocument});
  const colour = bar.getAttribute("fill") ?? undefined;
  const opacity = bar.getAttribute("opacity") ?? undefined;
  const edge = {fill: "none", stroke: colour, opacity};
  const hatched = look !== "pale";
  bar.setAttribute("fill-opacity", hatched ? "0.15" : "0.45");
  const strokes = {
    d: hatching({x, y, width, height}, {falling: look === "falling"}),
    ...edge,
    "stroke-width": 1,
    "stroke-opacity": 0.5
  };
  bar.after(
    ...(hatched ? [pen("path", strokes)] : []),
    pen("path", {d: `M${x},${y}h${width}v${height}h${-width}Z`, ...edge, "stroke-width": 1.25})
  );
}

/** The ground of words in the middle of a cell. */
function groundOf(lines: readonly string[], cell: Element): SVGElement {
  const {x, y, width, height} = rectangleOf(cell);
  const widest = Math.max(...lines.map((line) => widthOf(line, {size: smallSize})));
  const ground = {
    width: Math.min(width, widest + 12),
    height: Math.min(height, lines.length * lineHeight + 4)
  };
  return penFor({document: cell.ownerDocument})("rect", {
    x: x + (width - ground.width) / 2,
    y: y + (height - ground.height) / 2,
    ...ground,
    fill: "var(--ground)",
    stroke: "none"
  });
}
