import * as Plot from "@observablehq/plot";
import {
  type FigureOptions,
  leastWidth,
  markWords,
  plotFigure,
  type Rectangle,
  rectangle,
  spokenAreas,
  textMarks,
  wideFrom
} from "./plot-figure.js";
import {fontSize, lineHeight, smallSize, wrap} from "./text.js";

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

/**
 * A flow diagram from the top to the bottom: what goes on stands on the left and what leaves it on the right, with an
 * arrow to each. On a phone those who leave stand under the box that they leave, beside the arrow that goes on.
 */
export function flow(steps: readonly FlowStep[], options: FigureOptions): SVGSVGElement | HTMLElement {
  const {boxes, arrows, height} = placeFlow(steps, columnsOf(options.width));
  const outline = (list: readonly PlacedBox[], look: Plot.RectOptions) =>
    Plot.rect(list, {
      ...rectangle,
      rx: 3,
      fill: "var(--ground)",
      stroke: "var(--ink-soft)",
      strokeWidth: 1.25,
      ...look
    });
  const isBroken = ({box}: PlacedBox) => box.outline === "broken";
  return plotFigure(
    [
      Plot.arrow(arrows, {...rectangle, stroke: "var(--ink-soft)", strokeWidth: 1.25, headLength: 11}),
      outline(
        boxes.filter((placed) => !isBroken(placed)),
        {
          stroke: ({box}: PlacedBox) => (box.outline === "strong" ? "var(--ink)" : "var(--ink-soft)"),
          strokeWidth: ({box}: PlacedBox) => (box.outline === "strong" ? 2.25 : 1.25)
        }
      ),
      outline(boxes.filter(isBroken), {strokeDasharray: "5 4"}),
      ...textMarks(boxes.flatMap(wordsIn)),
      spokenAreas(boxes.map((placed) => ({...placed, label: markWords(placed.box.name, placed.box.words)})))
    ],
    {...options, height}
  );
}

type PlacedBox = Rectangle & {box: FlowBox};
type Column = {x: number; width: number};

/** Where boxes stand, in pixels: the steps, those who leave, and the line from step to step. */
type Columns = {wide: boolean; main: Column; side: Column; spine: number};

const padding = 9; // from a box to its words
const between = 30; // steps
const apart = 10; // boxes of those who leave
const landing = 14; // from the last branch to the next step

/** No box is narrower than a word or so, however narrow the place is for a moment while a page is laid out. */
function columnsOf(place: number): Columns {
  const width = Math.max(leastWidth, place);
  if (width < wideFrom) {
    const spine = 14;
    return {
      wide: false,
      main: {x: 1, width: width - 2},
      side: {x: spine + 24, width: width - spine - 25},
      spine
    };
  }
  const main = {x: 1, width: Math.round((width - 54) * 0.5)};
  const x = main.x + main.width + 52;
  return {wide: true, main, side: {x, width: width - x - 1}, spine: main.x + main.width / 2};
}

/**
 * Puts the steps under each other, and those who leave beside the way to the next step, or under each other along it
 * where the columns are not beside each other.
 */
function placeFlow(steps: readonly FlowStep[], {wide, main, side, spine}: Columns) {
  const boxes: PlacedBox[] = [];
  const arrows: Rectangle[] = [];
  const put = (box: FlowBox, {x, width}: Column, y: number) => {
    const placed = {box, x1: x, x2: x + width, y1: y, y2: y + heightOf(box, width)};
    boxes.push(placed);
    return placed.y2;
  };
  let top = 1;
  let taken = 1 - apart; // the side column, down to here
  for (const [i, {box, leave = [], beside}] of steps.entries()) {
    const bottom = put(box, main, top);
    if (beside) {
      const middle = (top + bottom - heightOf(beside, side.width)) / 2;
      taken = put(beside, side, wide ? Math.max(taken + apart, middle) : bottom + apart);
    }
    if (i === steps.length - 1) break;
    const half = leave[0] ? heightOf(leave[0], side.width) / 2 : 0;
    let from = wide ? Math.max(taken + apart, bottom + 12 - half) : bottom + apart;
    let last = bottom; // of the arrows to those who leave
    for (const each of leave) {
      const end = put(each, side, from);
      last = (from + end) / 2;
      arrows.push({x1: spine, y1: last, x2: side.x, y2: last});
      taken = end;
      from = end + apart;
    }
    const next = leave.length === 0 ? bottom + between : wide ? last + landing + 4 : taken + landing;
    arrows.push({x1: spine, y1: bottom, x2: spine, y2: next});
    top = next;
  }
  return {boxes, arrows, height: Math.max(0, ...boxes.map(({y2}) => y2)) + 1};
}

function heightOf(box: FlowBox, width: number): number {
  const {title, lines} = linesIn(box, width);
  return (title.length + lines.length) * lineHeight + 2 * padding - 2;
}

function linesIn({title, lines = []}: FlowBox, width: number): {title: string[]; lines: string[]} {
  const space = width - 2 * padding;
  return {
    title: wrap(title, space, {bold: true}),
    lines: lines.flatMap((line) => wrap(line, space, {size: smallSize}))
  };
}

function wordsIn({box, x1, x2, y1}: PlacedBox) {
  const {title, lines} = linesIn(box, x2 - x1);
  const at = {x: x1 + padding, y: y1 + padding + 7};
  return [
    {...at, lines: title, size: fontSize, bold: true},
    {...at, lines, y: at.y + title.length * lineHeight}
  ];
}
