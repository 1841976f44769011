import type {ChartOptions} from "./options.js";
import {figure, type Pen, penFor} from "./svg.js";
import {lineHeight, smallSize, widthOf, wrap, written} from "./text.js";

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

/** What the figure is told besides its blocks: what it says aloud, and whose items the rows and the columns are. */
export type ConfusionOptions = ChartOptions & {summary: string; rowsOf: string; columnsOf: string};

const size = {size: smallSize};
const shortWidth = 24;
const widestCell = 46;
const rowHeight = 26;

/**
 * Squares under each other that count which item of the one stood against which of the other. Where both are the same
 * the cell is outlined; elsewhere its shade is the stronger the higher its count. Rows and columns have short names; the labels
 * stand beside the rows, or above the square where there is no room for both.
 */
export function confusionMap(
  blocks: readonly ConfusionBlock[],
  {width, summary, rowsOf, columnsOf, ...options}: ConfusionOptions
): SVGElement {
  const pen = penFor(options);
  const layout = layoutOf(blocks, width);
  const head = written(pen, [`Rows: ${rowsOf}. Columns: ${columnsOf}.`], {x: 0, y: 9, soft: true, ...size});
  let top = lineHeight + 8;
  const drawn = blocks.map((block) => {
    const {height, children} = drawBlock(pen, block, layout);
    const group = pen("g", {transform: `translate(0,${top})`}, children);
    top += height + rowHeight;
    return group;
  });
  const map = figure(pen, {width, height: top - rowHeight + 2, summary}, [head, ...drawn]);
  map.setAttribute("class", "figure-heat");
  return map;
}

/** Where columns begin, how large cells are, and what the cell of the strongest shade counts. */
type Layout = {beside: boolean; width: number; left: number; cell: number; height: number; most: number};

function layoutOf(blocks: readonly ConfusionBlock[], width: number): Layout {
  const columns = Math.max(1, ...blocks.map(({items}) => items.length));
  const labels = blocks.flatMap(({items}) => items.map(({label}) => widthOf(label, size)));
  const labelled = Math.max(0, ...labels) + shortWidth + 8;
  const beside = labelled + columns * rowHeight <= width;
  const left = beside ? labelled : shortWidth;
  const cell = Math.min(widestCell, (width - left) / columns);
  const counts = blocks.flatMap(({cells}) => cells.filter(unlike).map(({count}) => count));
  return {
    beside,
    width,
    left,
    cell,
    height: beside ? rowHeight : Math.max(20, cell),
    most: Math.max(1, ...counts)
  };
}

function drawBlock(
  pen: Pen,
  block: ConfusionBlock,
  layout: Layout
): {height: number; children: SVGElement[]} {
  const {items, cells} = block;
  const {beside, left, cell, height} = layout;
  const key = drawKey(pen, block, layout);
  const top = key.height + lineHeight + 2;
  const [right, bottom] = [left + items.length * cell, top + items.length * height];
  const column = (i: number) => left + i * cell;
  const row = (i: number) => top + i * height;
  const lattice = Array.from(
    {length: items.length + 1},
    (_, i) => `M${left},${row(i)}H${right}M${column(i)},${top}V${bottom}`
  );
  const names = items.flatMap(({short, label}, i) => [
    ...(widthOf(short, size) <= cell + 4
      ? [written(pen, [short], {x: column(i) + cell / 2, y: top - 9, anchor: "middle", soft: true, ...size})]
      : []),
    written(pen, [short], {x: shortWidth - 6, y: row(i) + height / 2, anchor: "end", soft: true, ...size}),
    ...(beside ? [written(pen, [label], {x: shortWidth, y: row(i) + height / 2, ...size})] : [])
  ]);
  const place = new Map(items.map((item, i) => [item.key, i]));
  const marks = cells
    .map((mark) => ({mark, across: place.get(mark.column) ?? 0, down: place.get(mark.row) ?? 0}))
    .sort((a, b) => a.down - b.down || a.across - b.across)
    .map(({mark, across, down}) => drawCell(pen, mark, {x: column(across), y: row(down)}, layout));
  const lines = pen("path", {d: lattice.join(""), fill: "none", stroke: "var(--rule)"});
  return {height: bottom, children: [...key.children, lines, ...names, ...marks]};
}

/** The title of a block and, where they do not stand beside the rows, its labels. */
function drawKey(
  pen: Pen,
  {title, items}: ConfusionBlock,
  {beside, width}: Layout
): {height: number; children: SVGElement[]} {
  const children = title === undefined ? [] : [written(pen, [title], {x: 0, y: lineHeight / 2, bold: true})];
  let height = title === undefined ? 0 : lineHeight + 6;
  if (beside) return {height, children};
  for (const {short, label} of items) {
    const lines = wrap(label, width - shortWidth, size);
    const y = height + lineHeight / 2;
    children.push(written(pen, [short], {x: shortWidth - 6, y, anchor: "end", soft: true, ...size}));
    children.push(written(pen, lines, {x: shortWidth, y, ...size}));
    height += lines.length * lineHeight;
  }
  return {height: height + 6, children};
}

function drawCell(
  pen: Pen,
  mark: ConfusionCell,
  {x, y}: {x: number; y: number},
  {cell, height, most}: Layout
): SVGElement {
  const look = unlike(mark)
    ? {fill: "var(--heat)", "fill-opacity": 0.12 + (0.55 * mark.count) / most}
    : {fill: "none", stroke: "var(--ink)", "stroke-width": 1.25};
  const count = String(mark.count);
  const middle = {x: x + cell / 2, y: y + height / 2, anchor: "middle" as const, ...size};
  return pen("g", {role: "img", "aria-label": mark.words}, [
    pen("rect", {x: x + 1, y: y + 1, width: cell - 2, height: height - 2, ...look}),
    ...(widthOf(count, size) <= cell ? [written(pen, [count], middle)] : [])
  ]);
}

function unlike({row, column}: ConfusionCell): boolean {
  return row !== column;
}
