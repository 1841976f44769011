import {dot, type Look} from "./marks.js";
import {lineAt, tickLabels, ticksOf} from "./rows.js";
import type {Scale} from "./scale.js";
import type {Pen} from "./svg.js";
import {smallSize, widthOf, wrap, written} from "./text.js";

/** A mark in a row: what it says of its item, and what is drawn; nothing where it has no value. */
export type RowMark = {words: string; parts: SVGElement[]};

/** A panel that has marks of every item on one scale. */
export type RowPanel<Item> = {
  title: string;
  domain: readonly [number, number];
  tick(value: number): string;
  /** The value that gets a strong line. */
  line?: number;
  /** What lies left and right of the line, in lines that become one where there is room. */
  sides?: readonly [readonly string[], readonly string[]];
  /** What the looks of the marks mean. */
  key?: ReadonlyArray<Look & {label: string}>;
  /** The marks of an item at a height. */
  draw(pen: Pen, scale: Scale, item: Item, y: number): RowMark[];
  /** The numbers of these marks, beside the panel, each with its distance from the middle of the row in pixels. */
  numbers(item: Item): ReadonlyArray<{words: string; dy: number}>;
};

const headLine = 15;
const small = {size: smallSize};

/**
 * What stands above a panel: its title, then its key, or what lies on either side of its line.
 * @param from where the title begins
 * @param to where it must end
 * @param atEdges whether the sides are named at the edges of the panel rather than beside the line
 */
export function panelHead<Item>(
  pen: Pen,
  {title, key = [], sides, line}: RowPanel<Item>,
  scale: Scale,
  {from, to, atEdges}: {from: number; to: number; atEdges: boolean}
): {children: SVGElement[]; height: number} {
  const lines = wrap(title, to - from, {...small, bold: true});
  const second = 9 + lines.length * headLine + 3;
  const children = [written(pen, lines, {x: from, y: 9, bold: true, ...small})];
  let x = from;
  for (const {label, ...look} of key) {
    children.push(dot(pen, x + 6, second, look), written(pen, [label], {x: x + 17, y: second, ...small}));
    x += 17 + widthOf(label, small) + 14;
  }
  if (!sides || line === undefined) return {children, height: second + (key.length > 0 ? 9 : -headLine + 6)};
  const at = scale.at(line);
  const [left, right] = atEdges
    ? ([
        {x: from, anchor: "start"},
        {x: to, anchor: "end"}
      ] as const)
    : ([
        {x: at - 9, anchor: "end"},
        {x: at + 9, anchor: "start"}
      ] as const);
  const room = atEdges ? (to - from) / 2 - 8 : Math.min(at - scale.range[0], scale.range[1] - at);
  const whole = sides.map((side) => [side.join(" ")]);
  const fits = whole.every(([side = ""]) => widthOf(side, small) <= room);
  const [before = [], after = []] = fits ? whole : sides;
  children.push(
    written(pen, before, {y: second, ...left, ...small}),
    written(pen, after, {y: second, ...right, ...small})
  );
  return {children, height: second + 9 + (Math.max(before.length, after.length) - 1) * 16};
}

/** Room for the numbers right of a panel. */
export function numbersWidth<Item>(panel: RowPanel<Item>, items: readonly Item[]): number {
  const words = items.flatMap((item) => panel.numbers(item).map((number) => number.words));
  return Math.max(34, ...words.map((each) => widthOf(each, small))) + 8;
}

/** The lines of a scale in a strip from one height to another. */
export function scaleLines<Item>(
  pen: Pen,
  panel: RowPanel<Item>,
  scale: Scale,
  strip: readonly [number, number]
): SVGElement[] {
  const lines = ticksFor(panel, scale).map((tick) => lineAt(pen, scale, tick, strip));
  return panel.line === undefined ? lines : [...lines, lineAt(pen, scale, panel.line, strip, true)];
}

/** The names of the round values of a scale, at each of some heights. */
export function scaleNames<Item>(
  pen: Pen,
  panel: RowPanel<Item>,
  scale: Scale,
  width: number,
  heights: readonly number[]
): SVGElement[] {
  const ticks = ticksFor(panel, scale);
  return heights.flatMap((y) => tickLabels(pen, scale, {ticks, words: panel.tick, y, width}));
}

function ticksFor<Item>({domain, tick}: RowPanel<Item>, scale: Scale): number[] {
  return ticksOf(scale, Math.max(...domain.map((end) => widthOf(tick(end), small))) + 14);
}
