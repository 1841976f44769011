import {drawPanel} from "./drawn-panel.js";
import {dot} from "./marks.js";
import type {ChartOptions} from "./options.js";
import {type Columns, panelLooks, shading} from "./panel-row.js";
import type {Panel} from "./panel-scale.js";
import {wideFrom} from "./rows.js";
import {figure, type Pen, penFor} from "./svg.js";
import {smallSize, widthOf, written} from "./text.js";

const small = {size: smallSize};
const between = 28;

/**
 * Panels under one another, each with its own scale and the line that convention draws through it. A mark beyond its
 * line is a dark diamond and has its side of the line shaded; one that is not is a paler circle. On a phone labels
 * stand above their marks.
 * @param summary what the figure says, for a reader who does not see it
 */
export function panels(
  list: readonly Panel[],
  {width, summary, ...options}: ChartOptions & {summary: string}
): Element {
  const pen = penFor(options);
  const columns = columnsOf(list, width);
  const children = keyOf(pen);
  let end = 18;
  for (const panel of list) {
    const drawn = drawPanel(pen, panel, columns, end + (end > 18 ? between : 14));
    children.push(...drawn.children);
    end = drawn.bottom;
  }
  return figure(pen, {width, height: end + 4, summary}, children);
}

function columnsOf(list: readonly Panel[], width: number): Columns {
  if (width < wideFrom) return {wide: false, width, label: width, plot: [8, width - 8], words: 0};
  const marks = list.flatMap((panel) => panel.marks);
  const widest = (widths: number[], most: number) => Math.min(most, Math.ceil(Math.max(60, ...widths)));
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

function keyOf(pen: Pen): SVGElement[] {
  const beyond = "Beyond the line";
  const second = 32 + widthOf(beyond, small) + 18;
  return [
    pen("rect", {x: 0, y: 0, width: 26, height: 18, ...shading}),
    dot(pen, 13, 9, panelLooks.beyond),
    written(pen, [beyond], {x: 32, y: 9, ...small}),
    dot(pen, second + 6, 9, panelLooks.short),
    written(pen, ["Not beyond it"], {x: second + 17, y: 9, ...small})
  ];
}
