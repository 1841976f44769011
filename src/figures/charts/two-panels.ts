import type {ChartOptions} from "./options.js";
import {numbersWidth, panelHead, type RowPanel, scaleLines, scaleNames} from "./row-panel.js";
import {type Place, placeRows, rowLabel, rowPadding, rule, wideFrom} from "./rows.js";
import {linear, type Scale} from "./scale.js";
import {figure, type Pen, penFor, spokenMark} from "./svg.js";
import {lineHeight, smallSize, widthOf, written} from "./text.js";

/**
 * What two panels show of each item. Where there is no room for both, the second is drawn, and the words of `aside`
 * stand above it at the left and at the right.
 */
export type TwoPanels<Item> = {
  first: RowPanel<Item>;
  second: RowPanel<Item>;
  rowHeight: number;
  aside(item: Item): readonly [string, string];
};

type Named = {label: string; words: string};
type Options = ChartOptions & {summary: string};

const small = {size: smallSize};
const bold = {bold: true};
const gap = 26;
const edge = 8;

/** A row an item: on two panels beside each other with the label left of them, or on a phone on one with it above. */
export function twoPanels<Item extends Named>(
  items: readonly Item[],
  panels: TwoPanels<Item>,
  options: Options
): SVGElement {
  return options.width < wideFrom ? narrow(items, panels, options) : wide(items, panels, options);
}

function wide<Item extends Named>(
  items: readonly Item[],
  {first, second, rowHeight}: TwoPanels<Item>,
  {width, summary, ...options}: Options
): SVGElement {
  const pen = penFor(options);
  const labelWidth = Math.min(230, Math.max(180, width * 0.27));
  const numbers = [first, second].map((panel) => numbersWidth(panel, items)) as [number, number];
  const start = labelWidth + 16;
  const room = width - start - numbers[0] - gap - numbers[1];
  const middle = start + 0.47 * room;
  const areas = [
    {panel: first, from: start, to: middle, end: middle + numbers[0]},
    {panel: second, from: middle + numbers[0] + gap, to: width - numbers[1], end: width}
  ].map((area) => ({...area, scale: linear(area.panel.domain, [area.from + edge, area.to - edge])}));
  const heads = areas.map(({panel, scale, from, end}) =>
    panelHead(pen, panel, scale, {from, to: end, atEdges: false})
  );
  const top = Math.max(...heads.map(({height}) => height)) + 24;
  const places = placeRows(items, {top, labelWidth, side: "left", least: () => rowHeight});
  const bottom = places.at(-1)?.bottom ?? top;
  const grounds = areas.flatMap(({panel, scale}) => [
    ...scaleLines(pen, panel, scale, [top, bottom]),
    ...scaleNames(pen, panel, scale, width, [top - 11, bottom + 12])
  ]);
  const marks = places.flatMap((place) => areas.flatMap((area) => marksOf(pen, place, area)));
  const rules = [top, ...places.map((place) => place.bottom)].map((y) => rule(pen, y, [0, width]));
  const labels = places.map((place) => rowLabel(pen, place, "left"));
  const children = [...heads.flatMap((head) => head.children), ...rules, ...labels, ...grounds, ...marks];
  return figure(pen, {width, height: bottom + 22, summary}, children);
}

/** The marks of a row on a panel, with their numbers at its end; where a mark has no value, its number is the mark. */
function marksOf<Item extends Named>(
  pen: Pen,
  {item, y}: Place<Item>,
  {panel, scale, end}: {panel: RowPanel<Item>; scale: Scale; end: number}
): SVGElement[] {
  const numbers = panel
    .numbers(item)
    .map(({words, dy}) => written(pen, [words], {x: end, y: y + dy, anchor: "end", ...small}));
  return panel.draw(pen, scale, item, y).flatMap(({words, parts}, i) => {
    const beside = numbers.slice(i, i + 1);
    return parts.length > 0
      ? [spokenMark(pen, item.label, words, parts), ...beside]
      : [spokenMark(pen, item.label, words, beside)];
  });
}

function narrow<Item extends Named>(
  items: readonly Item[],
  {second: panel, aside}: TwoPanels<Item>,
  {width, summary, ...options}: Options
): SVGElement {
  const pen = penFor(options);
  const outermost = Math.max(...panel.domain.map((end) => widthOf(panel.tick(end), small))) / 2;
  const scale = linear(panel.domain, [outermost, width - outermost]);
  const head = panelHead(pen, panel, scale, {from: 0, to: width, atEdges: true});
  const top = head.height + 24;
  const layout = {
    side: "above",
    top,
    labelWidth: width,
    type: bold,
    above: () => lineHeight + 2,
    marks: 32
  } as const;
  const places = placeRows(items, layout);
  const bottom = places.at(-1)?.bottom ?? top;
  const row = (place: Place<Item>) => {
    const {item, lines, y} = place;
    const [left, right] = aside(item);
    const asideAt = place.top + rowPadding + lines.length * lineHeight + 8;
    return [
      rule(pen, place.top, [0, width]),
      rowLabel(pen, place, "above", bold),
      ...scaleLines(pen, panel, scale, [y - 10, y + 10]),
      spokenMark(pen, item.label, item.words, [
        written(pen, [left], {x: 0, y: asideAt, soft: true, ...small}),
        written(pen, [right], {x: width, y: asideAt, anchor: "end", ...small}),
        ...panel.draw(pen, scale, item, y).flatMap(({parts}) => parts)
      ])
    ];
  };
  const names = scaleNames(pen, panel, scale, width, [top - 11, bottom + 10]);
  const children = [...head.children, ...names, ...places.flatMap(row), rule(pen, bottom, [0, width])];
  return figure(pen, {width, height: bottom + 20, summary}, children);
}
