import type {RenderFunction} from "@observablehq/plot";
import {penFor} from "./svg.js";
import {lineHeight, smallSize, widthOf} from "./text.js";
import {hatching, type Rectangle, withheldHatching, withheldOutline} from "./withheld.js";

/** How a bar is drawn: filled, hatched in its own colour, or as the range of a number that is withheld. */
export type BarLook = "plain" | "hatched" | "withheld";

/** Draws bars of one colour each, and each in its look. */
export function barsWithLooks(lookOf: (at: number) => BarLook): RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const layer = next?.(index, scales, values, dimensions, context) ?? null;
    const bars = [...(layer?.children ?? [])];
    for (const [i, at] of index.entries()) {
      const bar = bars[i];
      if (bar) dress[lookOf(at)](bar);
    }
    return layer;
  };
}

const dress: Record<BarLook, (bar: Element) => void> = {
  plain: () => undefined,
  hatched: hatch,
  withheld: withhold
};

/** Makes a bar, or a cell, the range of a withheld number: nothing of what it stands for is left in its look. */
export function withhold(bar: Element): void {
  for (const name of ["fill-opacity", "opacity"]) bar.removeAttribute(name);
  for (const [name, value] of Object.entries(withheldOutline)) bar.setAttribute(name, String(value));
  bar.after(withheldHatching(penFor({document: bar.ownerDocument}), rectangleOf(bar)));
}

/**
 * Draws the cells of a grid, and those of withheld numbers hatched, with a plain ground under their words.
 * @param wordsOf what stands in the cell of a withheld number, in lines; undefined for any other cell
 */
export function withheldCells(wordsOf: (at: number) => string | undefined): RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const layer = next?.(index, scales, values, dimensions, context) ?? null;
    const cells = [...(layer?.children ?? [])];
    for (const [i, at] of index.entries()) {
      const cell = cells[i];
      const words = wordsOf(at);
      if (cell && words !== undefined) hatchCell(cell, words.split("\n"));
    }
    return layer;
  };
}

function rectangleOf(bar: Element): Rectangle {
  const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) =>
    Number(bar.getAttribute(name))
  );
  return {x, y, width, height};
}

function hatch(bar: Element): void {
  const {x, y, width, height} = rectangleOf(bar);
  if (width === 0) return;
  const pen = penFor({document: bar.ownerDocument});
  const colour = bar.getAttribute("fill") ?? undefined;
  const opacity = bar.getAttribute("opacity") ?? undefined;
  const look = {fill: "none", stroke: colour, opacity};
  bar.setAttribute("fill-opacity", "0.2"); // whose edge the outline makes plain
  const outline = `M${x},${y}h${width}v${height}h${-width}Z`;
  bar.after(
    pen("path", {d: hatching({x, y, width, height}), ...look, "stroke-width": 1, "stroke-opacity": 0.55}),
    pen("path", {d: outline, ...look, "stroke-width": 1.25})
  );
}

function hatchCell(cell: Element, lines: readonly string[]): void {
  withhold(cell);
  const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) =>
    Number(cell.getAttribute(name))
  );
  const widest = Math.max(...lines.map((line) => widthOf(line, {size: smallSize})));
  const ground = {
    width: Math.min(width, widest + 12),
    height: Math.min(height, lines.length * lineHeight + 4)
  };
  const place = {x: x + (width - ground.width) / 2, y: y + (height - ground.height) / 2};
  const pen = penFor({document: cell.ownerDocument});
  cell.nextElementSibling?.after(pen("rect", {...place, ...ground, fill: "var(--ground)", stroke: "none"}));
}
