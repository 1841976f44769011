import {type FlowColumns, type PlacedBox, placeFlow} from "./flow-places.js";
import type {ChartOptions} from "./options.js";
import {wideFrom} from "./rows.js";
import {figure, type Pen, penFor, spokenMark} from "./svg.js";
import {lineHeight, smallSize, wrap, written} from "./text.js";

/** A box of a flow: its number with what it counts, further lines, and what it says aloud after its name. */
export type FlowBox = {
  name: string;
  title: string;
  lines?: readonly string[];
  words: string;
  /** The end of the flow has a strong outline; what does not belong to it a broken one. */
  outline?: "strong" | "broken";
};

/** A step: its box, the boxes of those who go no further, and a box that stands beside it, outside the flow. */
export type FlowStep = {box: FlowBox; leave?: readonly FlowBox[]; beside?: FlowBox};

const bold = {bold: true};
const small = {size: smallSize};
const padding = 9;
const spineAt = 14;

/**
 * A flow diagram from the top to the bottom: what goes on stands on the left and what leaves it on the right, with an
 * arrow to each. On a phone those who leave stand under the box that they leave, beside the line that goes on.
 * @param summary what the figure says, for a reader who does not see it
 */
export function flow(
  steps: readonly FlowStep[],
  {width, summary, ...options}: ChartOptions & {summary: string}
): SVGElement {
  const pen = penFor(options);
  const columns = columnsOf(width);
  const places = placeFlow(steps, columns, (box, room) => heightOf(box, room));
  const children = [
    ...places.lines.map(({d}) =>
      pen("path", {d, fill: "none", stroke: "var(--ink-soft)", "stroke-width": 1.25})
    ),
    ...places.heads.map(({x, y, to}) => head(pen, x, y, to)),
    ...places.boxes.map((place) => drawn(pen, place))
  ];
  return figure(pen, {width, height: places.height, summary}, children);
}

/** No box is narrower than a word or so, however narrow the place is for a moment while a page is laid out. */
function columnsOf(place: number): FlowColumns {
  const width = Math.max(120, place);
  if (width < wideFrom) {
    const side = {x: spineAt + 24, width: width - spineAt - 25};
    return {wide: false, main: {x: 1, width: width - 2}, side, spine: spineAt};
  }
  const main = {x: 1, width: Math.round((width - 54) * 0.5)};
  const from = main.x + main.width + 52;
  return {wide: true, main, side: {x: from, width: width - from - 1}, spine: main.x + main.width / 2};
}

function heightOf({title, lines = []}: FlowBox, width: number): number {
  const room = width - 2 * padding;
  const count = wrap(title, room, bold).length + lines.flatMap((line) => wrap(line, room, small)).length;
  return count * lineHeight + 2 * padding - 2;
}

function drawn(pen: Pen, {box, x, y, width, height}: PlacedBox<FlowBox>): SVGElement {
  const room = width - 2 * padding;
  const title = wrap(box.title, room, bold);
  const at = {x: x + padding, y: y + padding + 7};
  const lines = (box.lines ?? []).flatMap((line) => wrap(line, room, small));
  const outline = pen("rect", {
    x,
    y,
    width,
    height,
    rx: 3,
    fill: "var(--ground)",
    stroke: box.outline === "strong" ? "var(--ink)" : "var(--ink-soft)",
    "stroke-width": box.outline === "strong" ? 2.25 : 1.25,
    "stroke-dasharray": box.outline === "broken" ? "5 4" : undefined
  });
  const texts = [written(pen, title, {...at, ...bold})];
  if (lines.length > 0)
    texts.push(written(pen, lines, {x: at.x, y: at.y + title.length * lineHeight, ...small}));
  return spokenMark(pen, box.name, box.words, [outline, ...texts]);
}

/** An arrow head whose point is at a place. */
function head(pen: Pen, x: number, y: number, to: "right" | "down"): SVGElement {
  const d = to === "down" ? `M${x},${y}l-5,-8h10Z` : `M${x},${y}l-8,-5v10Z`;
  return pen("path", {d, fill: "var(--ink-soft)"});
}
