import type {Interval} from "../../stats/wilson.js";
import {dot, type Look, valueDot, whisker} from "./marks.js";
import type {ChartOptions} from "./options.js";
import {type Place, placeRows, rowLabel, rule, tickLabels, ticksOf, wideFrom} from "./rows.js";
import {linear, type Scale} from "./scale.js";
import {figure, type Pen, penFor, spokenMark} from "./svg.js";
import {smallSize, widthOf, written} from "./text.js";

/** A row: its name, and for each measure its value with its interval, as fractions of 1, or null, and its words. */
export type MeasureRow = {
  label: string;
  measures: ReadonlyArray<{interval: Interval | null; numbers: string; words: string}>;
};

const looks: readonly Look[] = [
  {shape: "circle", colour: "var(--ink)"},
  {shape: "diamond", colour: "var(--everyone)"},
  {shape: "circle", colour: "var(--ink)", hollow: true}
];

const small = {size: smallSize};
const step = 17; // from one measure of a row to the next

/**
 * Up to three shares of each row on one scale from 0 to 100 %, each with its interval, told apart by their shapes, with
 * their numbers beside them.
 * @param names what the measures are, in the order in which each row has them
 * @param summary what the figure says, for a reader who does not see it
 */
export function measures(
  rows: readonly MeasureRow[],
  {width, summary, names, ...options}: ChartOptions & {summary: string; names: readonly string[]}
): SVGElement {
  const pen = penFor(options);
  const wide = width >= wideFrom;
  const key = keyOf(pen, names, width);
  const numbers =
    Math.max(...rows.flatMap((row) => row.measures.map((each) => widthOf(each.numbers, small)))) + 12;
  const label = wide ? Math.min(230, width * 0.3) : width;
  const scale = linear([0, 1], [wide ? label + 20 : 16, width - numbers - 6]);
  const top = key.height + 22;
  const band = names.length * step + 8;
  const places = wide
    ? placeRows(rows, {side: "left", top, labelWidth: label, least: () => band + 4})
    : placeRows(rows, {
        side: "above",
        top,
        labelWidth: width,
        type: {bold: true},
        above: () => 2,
        marks: band
      });
  const bottom = places.at(-1)?.bottom ?? top;
  const ticks = ticksOf(scale, 52);
  const tick = (value: number) => `${Math.round(100 * value)} %`;
  const children = [
    ...key.elements,
    rule(pen, top, [0, width]),
    ...tickLabels(pen, scale, {ticks, words: tick, y: top - 10, width}),
    ...places.flatMap((place) => rowOf(pen, place, scale, {wide, width, band, ticks})),
    ...tickLabels(pen, scale, {ticks, words: tick, y: bottom + 12, width})
  ];
  return figure(pen, {width, height: bottom + 22, summary}, children);
}

function rowOf(
  pen: Pen,
  place: Place<MeasureRow>,
  scale: Scale,
  {wide, width, band, ticks}: {wide: boolean; width: number; band: number; ticks: readonly number[]}
): SVGElement[] {
  const {item, y, bottom} = place;
  const strip = [y - band / 2, y + band / 2] as const;
  const marks = item.measures.map(({interval, numbers, words}, i) => {
    const look = looks[i] as Look;
    const at = y + (i - (item.measures.length - 1) / 2) * step;
    const beside = written(pen, [numbers], {x: width, y: at, anchor: "end", ...small});
    const drawn = interval
      ? [whisker(pen, scale, interval, at, look.colour), valueDot(pen, scale, interval.estimate, at, look)]
      : [];
    return spokenMark(pen, item.label, words, [...drawn, beside]);
  });
  return [
    rowLabel(pen, place, wide ? "left" : "above", wide ? {} : {bold: true}),
    ...ticks.map((value) =>
      pen("line", {
        x1: scale.at(value),
        x2: scale.at(value),
        y1: strip[0],
        y2: strip[1],
        stroke: "var(--rule)"
      })
    ),
    ...marks,
    rule(pen, bottom, [0, width])
  ];
}

function keyOf(pen: Pen, names: readonly string[], width: number): {elements: SVGElement[]; height: number} {
  let [x, y] = [0, 9];
  const elements = names.flatMap((name, i) => {
    const length = 17 + widthOf(name, small) + 16;
    if (x > 0 && x + length - 16 > width) [x, y] = [0, y + 20];
    const entry = [dot(pen, x + 7, y, looks[i] as Look), written(pen, [name], {x: x + 18, y, ...small})];
    x += length;
    return entry;
  });
  return {elements, height: y + 12};
}
