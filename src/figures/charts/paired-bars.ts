import * as Plot from "@observablehq/plot";
import type {Group} from "../../model/groups.js";
import {anyWithheld, type Counted, isReleased, withheldMark} from "../../model/withheld.js";
import {countOf, percent, spoken} from "../../text/numbers.js";
import type {MarkChoice} from "../reading/mark-choice.js";
import {type BarLook, barsWithLooks, withheldLegend, withheldLegendHeight} from "./hatching.js";
import {endStroke} from "./interval-marks.js";
import {type FigureOptions, finishDrawing, groupColour, markWords, withChoices} from "./plot-figure.js";
import {roundValues} from "./scales.js";
import {fontSize, lineHeight, smallSize, widthOf, wrap} from "./text.js";

/** A bar: `numerator` of `denominator` units of a group, null where withheld. Bars with the same key stand under one label. */
export type Bar = Counted & {
  key: string;
  label: string;
  group: Group;
  /** A word behind the label, such as “synthetic”; such bars are drawn paler. */
  tag?: string | undefined;
  /** The ends of the interval of its share, where it has one. */
  lower?: number | null;
  upper?: number | null;
  /** Where a reader has chosen the groups: whether it is by what the bar counts, so that they differ by the choice. */
  isChosen?: boolean | undefined;
  /** Whether the filters ask it of everybody in view. */
  isAsked?: boolean | undefined;
  choice?: MarkChoice | undefined;
};

/** Room for the words of a bar: at its end where there is space, above it on a phone and where they are long. */
const layouts = {
  wide: {bar: 19, words: 0, size: fontSize, marginRight: 168, ticks: 5, inner: "start", last: "start"},
  narrow: {bar: 34, words: 18, size: smallSize, marginRight: 12, ticks: 4, inner: "middle", last: "end"}
} as const;

const labelInset = 5;
const gap = 12;

/** The least length of the axis beside which labels stand, in pixels. */
const axisBesideLabels = 280;
const axisHeight = 26;

/**
 * Horizontal bars from zero, one a group under each label, with the interval as a whisker and the numbers
 * beside it. Those of the second group are hatched: without colours they are still told apart. The label stands left of
 * its bars, or above them where there is no space. A withheld number is hatched over the whole axis, which then goes to
 * 100 %.
 * @param bars in the order in which labels appear; a bar whose denominator is 0 shows its words and no length
 */
export function pairedBars(
  bars: readonly Bar[],
  {width, document, summary}: FigureOptions
): SVGSVGElement | HTMLElement {
  const longest = Math.max(0, ...bars.map((bar) => widthOf(wordsOf(bar))));
  const isNarrow = width < 480 || longest > width * 0.35;
  const layout = isNarrow ? layouts.narrow : layouts.wide;
  const marginRight = isNarrow ? layout.marginRight : Math.max(layout.marginRight, longest + 12);
  const heads = bars.filter(({key}, i) => bars.findIndex((bar) => bar.key === key) === i);
  const groups = [...new Set(bars.map(({group}) => group.level))];
  const marks = bars.map((bar) => ({...bar, ...extent(bar)}));
  const labels = Math.min(
    width * 0.26,
    Math.max(0, ...heads.map((head) => widthOf(labelOf(head), {bold: true}))) + 2 * labelInset
  );
  const isBeside = !isNarrow && width - labels - marginRight >= axisBesideLabels;
  const marginLeft = isBeside ? labels : 1;
  const labelWidth = (isBeside ? labels - labelInset : width) - labelInset;
  const linesOf = (head: Bar) => wrap(labelOf(head), labelWidth, {bold: true});
  const lines = Math.max(1, ...heads.map((head) => linesOf(head).length));
  const barsHeight = groups.length * layout.bar;
  const labelHeight = lines * lineHeight;
  const rowHeight = gap + (isBeside ? Math.max(labelHeight, barsHeight) : labelHeight + 8 + barsHeight);
  const barsTop = isBeside ? (rowHeight - gap - barsHeight) / 2 : labelHeight + 8;
  const withheld = anyWithheld(bars);
  const under = axisHeight + (withheld ? withheldLegendHeight : 0);
  const height = heads.length * rowHeight + under;
  const end = withheld ? 1 : upperEnd(marks);
  const ticks = roundValues([0, end], layout.ticks);
  const axis = {
    anchor: "bottom",
    tickSize: 0,
    fontSize: smallSize,
    tickFormat: asPercent,
    fill: "var(--ink-soft)"
  } as const;
  const level = ({group}: Bar) => group.level;
  const onBar = {fy: "key", y: level, dy: layout.words / 2};
  const whiskers = (look: Plot.MarkOptions) => [
    Plot.ruleY(marks, {...onBar, x1: "lower", x2: "upper", ...look}),
    ["lower", "upper"].map((x) => Plot.dot(marks, {...onBar, x, symbol: endStroke, ...look}))
  ];
  const drawn = Plot.plot({
    ...(document && {document}),
    width,
    height,
    marginLeft,
    marginRight,
    marginTop: 0,
    marginBottom: under,
    style: {fontSize: `${fontSize}px`, overflow: "visible"},
    ariaLabel: summary,
    x: {domain: [0, end], label: null},
    fy: {domain: heads.map(({key}) => key), axis: null, padding: 0},
    y: {domain: groups, axis: null, padding: 0.12, range: [barsTop, barsTop + barsHeight]},
    marks: [
      Plot.gridX({ticks, stroke: "var(--rule)", strokeOpacity: 1}),
      ticks.map((tick) => {
        const textAnchor = tick === 0 ? "start" : tick === end ? layout.last : layout.inner;
        return Plot.axisX({...axis, ticks: [tick], textAnchor, dx: textAnchor === "start" ? -1 : 0});
      }),
      Plot.barX(marks, {
        fy: "key",
        y: level,
        x1: 0,
        x2: "end",
        insetTop: layout.words,
        fill: ({group}: Bar) => groupColour(group),
        opacity: ({tag}: Bar) => (tag ? 0.8 : 1),
        ariaLabel: (bar: Bar) => markWords(labelOf(bar), spoken(bar.numerator, bar.denominator, bar.group)),
        render: withChoices(
          (at) => marks[at]?.choice,
          barsWithLooks((at) => marks[at]?.look ?? "pale")
        )
      }),
      whiskers({stroke: "var(--ink)", strokeWidth: 1.5}),
      Plot.ruleX([0], {stroke: "var(--ink)"}),
      Plot.text(marks, {
        fy: "key",
        y: level,
        x: layout.words > 0 ? 0 : (mark) => mark.upper ?? mark.end,
        text: wordsOf,
        textAnchor: "start",
        dx: layout.words > 0 ? 5 : 8,
        dy: -layout.words / 2,
        fill: "var(--ink)",
        fontSize: layout.size
      }),
      Plot.text(heads, {
        fy: "key",
        text: (head: Bar) => linesOf(head).join("\n"),
        lineHeight: lineHeight / fontSize,
        fill: "var(--ink)",
        fontWeight: 600,
        ...(isBeside ? besideBars : {...aboveBars, dy: labelHeight + 4})
      }),
      withheld ? withheldLegend(height) : null
    ]
  });
  return finishDrawing(drawn);
}

/** The label with its tag, as a table has it: `Staff recognised signs (synthetic)`. */
export function labelOf({label, tag}: Pick<Bar, "label" | "tag">): string {
  return tag ? `${label} (${tag})` : label;
}

/** A label left of its bars, at their middle. */
const besideBars = {
  frameAnchor: "left",
  textAnchor: "end",
  lineAnchor: "middle",
  dx: -2 * labelInset,
  dy: -gap / 2
} as const;

/** A label above its bars: a short one stands on them, where another takes two lines. */
const aboveBars = {frameAnchor: "top-left", lineAnchor: "bottom", dx: labelInset} as const;

/** How the bars of the groups are told apart without their colours. */
const looks = ["pale", "hatched", "falling"] as const;

function wordsOf({group, numerator, denominator}: Bar): string {
  if (numerator === null) return `${group.label} ${withheldMark}`;
  if (denominator === 0) return `${group.label} 0 of 0`;
  return `${group.label} ${percent(numerator, denominator)} · ${countOf(numerator, denominator)}`;
}

function asPercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** How far a bar reaches, and how it looks. */
function extent(bar: Bar): {look: BarLook; end: number} {
  if (!isReleased(bar)) return {look: "withheld", end: 1};
  const look = looks[bar.group.place ?? 0] ?? "pale";
  return {look, end: bar.denominator === 0 ? 0 : bar.numerator / bar.denominator};
}

function upperEnd(marks: ReadonlyArray<Pick<Bar, "upper">>): number {
  const furthest = Math.max(0.1, ...marks.map(({upper}) => upper ?? 0));
  return Math.min(1, Math.ceil(furthest * 10) / 10);
}
