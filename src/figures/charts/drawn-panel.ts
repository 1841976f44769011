import {type Columns, panelRow} from "./panel-row.js";
import {type Panel, type PanelMark, panelScale, tickWords} from "./panel-scale.js";
import {placeRows, rule, tickLabels, ticksOf} from "./rows.js";
import type {Scale} from "./scale.js";
import type {Pen} from "./svg.js";
import {lineHeight, smallSize, widthOf, wrap, written} from "./text.js";

const small = {size: smallSize};
const bold = {bold: true};
const marksHeight = 30;
const tickRoom = 50;

/** A panel from an upper edge on: its title, the names of its line and sides, its rows, and its scale. */
export function drawPanel(
  pen: Pen,
  panel: Panel,
  columns: Columns,
  start: number
): {children: SVGElement[]; bottom: number} {
  const {width, plot, wide} = columns;
  const title = wrap(panel.title, width, bold);
  const names = start + title.length * lineHeight + 11;
  const top = names + 13;
  const scale = panelScale(panel, plot);
  const ticks = ticksOf(scale, tickRoom);
  const words = tickWords(panel.scale, ticks);
  const beside = wide ? columns.words : wordsBeside(panel, width);
  const wordsHeight = (mark: PanelMark) => wrap(mark.words, beside || width, small).length * lineHeight;
  const places = wide
    ? placeRows(panel.marks, {
        side: "left",
        top,
        labelWidth: columns.label,
        least: (mark) => 14 + wordsHeight(mark)
      })
    : placeRows(panel.marks, {
        side: "above",
        top,
        labelWidth: beside > 0 ? width - beside - 16 : width,
        type: bold,
        above: (mark) => (beside > 0 ? 0 : wordsHeight(mark)),
        marks: marksHeight
      });
  const bottom = places.at(-1)?.bottom ?? top;
  const ground = {
    measure: inSentence(panel.title),
    line: panel.line.at,
    scale,
    ticks,
    columns: {...columns, words: beside}
  };
  const children = [
    written(pen, title, {x: 0, y: start + 8, ...bold}),
    ...lineNames(pen, panel, scale, names, width),
    ...places.flatMap((place) => panelRow(pen, place, ground)),
    rule(pen, bottom, [0, width]),
    ...tickLabels(pen, scale, {ticks, words, y: bottom + 12, width})
  ];
  return {children, bottom: bottom + 20};
}

/** A title in the middle of a sentence: `adults minus children`. */
function inSentence(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/**
 * How wide the words of a panel are beside labels that stand above their marks: 0 where they are so long that they
 * must stand under the labels.
 */
function wordsBeside({marks}: Panel, width: number): number {
  const widest = Math.max(0, ...marks.map((mark) => widthOf(mark.words, small)));
  const fits = marks.every((mark) => widthOf(mark.label, bold) + widest + 16 <= width);
  return fits || widest < 0.3 * width ? widest : 0;
}

/** The name of the line above it, and beside that name what lies below it and above, where there is room. */
function lineNames(pen: Pen, {line}: Panel, scale: Scale, y: number, width: number): SVGElement[] {
  const half = widthOf(line.label, {...small, ...bold}) / 2;
  const x = Math.max(half, Math.min(width - half, scale.at(line.at)));
  const drawn = [written(pen, [line.label], {x, y, anchor: "middle", ...small, ...bold})];
  const [below, above] = [`← ${line.below}`, `${line.above} →`];
  const [left, right] = [x - half - 10, x + half + 10];
  const soft = {y, soft: true, ...small};
  if (left >= widthOf(below, small)) drawn.unshift(written(pen, [below], {x: left, anchor: "end", ...soft}));
  if (right + widthOf(above, small) <= width) drawn.push(written(pen, [above], {x: right, ...soft}));
  return drawn;
}
