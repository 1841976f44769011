import * as Plot from "@observablehq/plot";
import {type FigureOptions, plotFigure, rectangle, textMarks, type Words} from "./plot-figure.js";
import {fontSize, lineHeight, smallSize, widthOf, wrap} from "./text.js";

/** Something that a row and a column stand for; `short` is a character or two over the column. */
export type ConfusionItem = {key: string; label: string; short: string};

/** How often a row's item met a column's, and the same in words. */
export type ConfusionCell = {row: string; column: string; count: number; words: string};

/** A square of cells with the same items in rows and columns. */
export type ConfusionBlock = {
  title?: string;
  items: readonly ConfusionItem[];
  cells: readonly ConfusionCell[];
};

/** How the figure is drawn, and whose items the rows and the columns are. */
export type ConfusionOptions = FigureOptions & {rowsOf: string; columnsOf: string};

/**
 * Squares under each other that count which item of the one stood against which of the other. Where both are the same
 * the cell is outlined; elsewhere its colour is the stronger the higher its count. Rows and columns have short names; the
 * labels stand beside the rows, or above the square where there is no space for both.
 */
export function confusionMap(
  blocks: readonly ConfusionBlock[],
  {rowsOf, columnsOf, ...options}: ConfusionOptions
): SVGSVGElement | HTMLElement {
  const layout = layoutOf(blocks, options.width);
  const head: Words = {lines: [`Rows: ${rowsOf}. Columns: ${columnsOf}.`], x: 0, y: 9, soft: true};
  let top = lineHeight + 8;
  const squares = blocks.map((block) => {
    const square = placeBlock(block, layout, top);
    top = square.bottom + rowHeight;
    return square;
  });
  return plotFigure(
    [
      Plot.ruleY(
        squares.flatMap(({rows}) => rows),
        {y: "y", x1: "x1", x2: "x2", stroke: "var(--rule)"}
      ),
      Plot.ruleX(
        squares.flatMap(({columns}) => columns),
        {x: "x", y1: "y1", y2: "y2", stroke: "var(--rule)"}
      ),
      Plot.rect(
        squares.flatMap(({cells}) => cells),
        {
          ...rectangle,
          inset: 1,
          fill: "var(--heat)",
          fillOpacity: (cell) => (isSame(cell) ? 0 : 0.12 + (0.55 * cell.count) / layout.max),
          stroke: "var(--ink)",
          strokeWidth: (cell) => (isSame(cell) ? 1.25 : 0),
          ariaLabel: "words"
        }
      ),
      ...textMarks([head, ...squares.flatMap(({words}) => words)])
    ],
    {...options, height: top - rowHeight + 2, className: "figure-heat"}
  );
}

/** Where columns begin, how large cells are, and what the cell of the strongest colour counts. */
type Layout = {beside: boolean; width: number; left: number; cell: number; height: number; max: number};

const small = {size: smallSize};
const shortWidth = 24;
const widestCell = 46;
const rowHeight = 26;

function layoutOf(blocks: readonly ConfusionBlock[], width: number): Layout {
  const columns = Math.max(1, ...blocks.map(({items}) => items.length));
  const labels = blocks.flatMap(({items}) => items.map(({label}) => widthOf(label, small)));
  const labelled = Math.max(0, ...labels) + shortWidth + 8;
  const beside = labelled + columns * rowHeight <= width;
  const left = beside ? labelled : shortWidth;
  const cell = Math.min(widestCell, (width - left) / columns);
  const counts = blocks.flatMap(({cells}) => cells.filter((each) => !isSame(each)).map(({count}) => count));
  return {
    beside,
    width,
    left,
    cell,
    height: beside ? rowHeight : Math.max(20, cell),
    max: Math.max(1, ...counts)
  };
}

function placeBlock(
  {title, items, cells}: ConfusionBlock,
  {beside, width, left, cell, height}: Layout,
  start: number
) {
  const words: Words[] = [];
  let top = start;
  if (title !== undefined) {
    words.push({lines: [title], x: 0, y: top + lineHeight / 2, size: fontSize, bold: true});
    top += lineHeight + 6;
  }
  if (!beside) {
    for (const {short, label} of items) {
      const lines = wrap(label, width - shortWidth, small);
      const y = top + lineHeight / 2;
      words.push(
        {lines: [short], x: shortWidth - 6, y, anchor: "end", soft: true},
        {lines, x: shortWidth, y}
      );
      top += lines.length * lineHeight;
    }
    top += 6;
  }
  top += lineHeight + 2; // the names of the columns
  const [right, bottom] = [left + items.length * cell, top + items.length * height];
  for (const [i, {short, label}] of items.entries()) {
    const middle = top + (i + 0.5) * height;
    if (widthOf(short, small) <= cell + 4)
      words.push({lines: [short], x: left + (i + 0.5) * cell, y: top - 9, anchor: "middle", soft: true});
    words.push({lines: [short], x: shortWidth - 6, y: middle, anchor: "end", soft: true});
    if (beside) words.push({lines: [label], x: shortWidth, y: middle});
  }
  const place = new Map(items.map(({key}, i) => [key, i]));
  const placed = cells
    .map((each) => ({...each, across: place.get(each.column) ?? 0, down: place.get(each.row) ?? 0}))
    .sort((a, b) => a.down - b.down || a.across - b.across)
    .map(({across, down, ...each}) => {
      const [x1, y1] = [left + across * cell, top + down * height];
      return {...each, x1, x2: x1 + cell, y1, y2: y1 + height};
    });
  for (const {count, x1, y1} of placed) {
    if (widthOf(String(count), small) <= cell)
      words.push({lines: [String(count)], x: x1 + cell / 2, y: y1 + height / 2, anchor: "middle"});
  }
  const edges = Array.from({length: items.length + 1}, (_, i) => i);
  return {
    words,
    cells: placed,
    rows: edges.map((i) => ({y: top + i * height, x1: left, x2: right})),
    columns: edges.map((i) => ({x: left + i * cell, y1: top, y2: bottom})),
    bottom
  };
}

/** Whether both put the same. */
function isSame({row, column}: ConfusionCell): boolean {
  return row === column;
}
