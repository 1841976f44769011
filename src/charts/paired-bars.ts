import * as Plot from "@observablehq/plot";
import {wilson} from "../stats/wilson.js";
import {type ChartOptions, fontSize, type Group, groupColours, groupLabels} from "./options.js";
import {countOf, percent, spoken} from "./words.js";

/** A bar: `count` of `total` patients of a group. Bars with the same key stand under one label. */
export type Bar = {
  key: string;
  label: string;
  group: Group;
  count: number;
  total: number;
  tag?: string | undefined;
};

const barHeight = 19;
const labelHeight = 24;
const gap = 10;

/**
 * Horizontal bars from zero, one a group under each label, with the 95 % Wilson interval as a whisker and the numbers
 * written at the end. The label stands above its bars, so that long names fit a phone.
 * @param bars in the order in which labels appear; a bar whose total is 0 shows its words and no length
 * @param summary what the figure says, for a reader who does not see it
 */
export function pairedBars(
  bars: readonly Bar[],
  {width, document, summary}: ChartOptions & {summary: string}
): SVGSVGElement | HTMLElement {
  const keys = [...new Set(bars.map(({key}) => key))];
  const groups = [...new Set(bars.map(({group}) => group))];
  const marks = bars.map((bar) => ({...bar, ...shares(bar)}));
  const heads = keys.map((key) => bars.find((bar) => bar.key === key) as Bar);
  const rowHeight = labelHeight + groups.length * barHeight + gap;
  const endLabelWidth = Math.min(190, width * 0.42);
  return Plot.plot({
    ...(document && {document}),
    width,
    height: keys.length * rowHeight + 44,
    marginLeft: 1,
    marginRight: endLabelWidth,
    marginTop: 0,
    marginBottom: 40,
    className: "figure-bars",
    style: {fontSize: `${fontSize}px`, overflow: "visible"},
    ariaLabel: summary,
    x: {
      domain: [0, upperEnd(marks)],
      label: null,
      tickFormat: (share: number) => `${Math.round(share * 100)} %`,
      ticks: 4
    },
    fy: {domain: keys, axis: null, padding: 0},
    y: {domain: groups, axis: null, padding: 0.12, range: [labelHeight, rowHeight - gap]},
    marks: [
      Plot.axisX({
        anchor: "bottom",
        ticks: 4,
        tickSize: 0,
        fontSize: 12,
        tickFormat: (share: number) => `${Math.round(share * 100)} %`
      }),
      Plot.gridX({ticks: 4, stroke: "var(--rule)", strokeOpacity: 1}),
      Plot.barX(marks, {
        fy: "key",
        y: "group",
        x1: 0,
        x2: "share",
        fill: ({group}: Bar) => groupColours[group],
        fillOpacity: ({tag}: Bar) => (tag ? 0.8 : 1),
        ariaLabel: ({group, count, total}: Bar) => spoken(count, total, groupLabels[group].toLowerCase())
      }),
      Plot.ruleX([0], {stroke: "var(--ink)"}),
      Plot.ruleY(
        marks.filter(({total}) => total > 0),
        {
          fy: "key",
          y: "group",
          x1: "lower",
          x2: "upper",
          stroke: "var(--ink)",
          strokeWidth: 1.3,
          marker: "tick"
        }
      ),
      Plot.text(marks, {
        fy: "key",
        y: "group",
        x: (mark) => mark.upper ?? 0,
        text: ({group, count, total}: Bar) =>
          `${groupLabels[group]} ${percent(count, total)} · ${countOf(count, total)}`,
        textAnchor: "start",
        dx: 8,
        fill: "var(--ink)",
        fontSize: 12
      }),
      Plot.text(heads, {
        fy: "key",
        text: ({label, tag}: Bar) => (tag ? `${label} · ${tag}` : label),
        frameAnchor: "top-left",
        dx: 5,
        dy: 6,
        fill: "var(--ink)",
        fontWeight: 600,
        lineAnchor: "top"
      })
    ]
  });
}

function shares({count, total}: Bar): {share: number; lower?: number; upper?: number} {
  if (total === 0) return {share: 0};
  const {estimate, lower, upper} = wilson(count, total);
  return {share: estimate, lower, upper};
}

function upperEnd(marks: ReadonlyArray<{upper?: number}>): number {
  const furthest = Math.max(0.1, ...marks.map(({upper}) => upper ?? 0));
  return Math.min(1, Math.ceil(furthest * 10) / 10);
}
