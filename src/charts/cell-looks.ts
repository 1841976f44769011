import type {RenderFunction} from "@observablehq/plot";
import {withhold} from "../figures/charts/bar-looks.js";
import {penFor} from "../figures/charts/svg.js";
import {lineHeight, smallSize, widthOf} from "../figures/charts/text.js";

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
      if (cell && words !== undefined) hatch(cell, words.split("\n"));
    }
    return layer;
  };
}

function hatch(cell: Element, lines: readonly string[]): void {
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
