import * as Plot from "@observablehq/plot";
import {type ChartOptions, fontSize} from "./options.js";

/** A difference between adults and children, in percentage points, with its interval; `words` says it aloud. */
export type DifferenceMark = {
  key: string;
  label: string;
  difference: number;
  lower: number;
  upper: number;
  words: string;
};

const rowHeight = 50;
const lineHeight = 16;
const characterWidth = 7.8;
const marginTop = 34;
const marginBottom = 34;

/**
 * Dots with whiskers on a line at no difference: right of it the share is larger among adults, left of it among
 * children. Each label stands above its whisker.
 * @param summary what the figure says, for a reader who does not see it
 */
export function differences(
  marks: readonly DifferenceMark[],
  {width, document, summary}: ChartOptions & {summary: string}
): SVGSVGElement | HTMLElement {
  const reach = Math.max(10, ...marks.flatMap(({lower, upper}) => [Math.abs(lower), Math.abs(upper)]));
  const bound = Math.ceil(reach / 10) * 10;
  const narrow = width < 480;
  const ticks = narrow ? 4 : 8;
  const lines = Math.max(1, ...marks.map(({label}) => Math.ceil((label.length * characterWidth) / width)));
  return Plot.plot({
    ...(document && {document}),
    width,
    height: marks.length * (rowHeight + (lines - 1) * lineHeight) + marginTop + marginBottom,
    marginLeft: 16,
    marginRight: 16,
    marginTop,
    marginBottom,
    style: {fontSize: `${fontSize}px`, overflow: "visible"},
    ariaLabel: summary,
    x: {domain: [-bound, bound], axis: null},
    y: {domain: marks.map(({key}) => key), axis: null, type: "point", padding: 0.6},
    marks: [
      Plot.gridX({stroke: "var(--rule)", strokeOpacity: 1, ticks}),
      Plot.axisX({anchor: "bottom", ticks, tickSize: 0, tickFormat: signed, label: null, fontSize: 12}),
      Plot.ruleX([0], {stroke: "var(--ink)"}),
      Plot.ruleY(marks, {
        y: "key",
        x1: "lower",
        x2: "upper",
        stroke: "var(--ink)",
        strokeWidth: 1.5,
        marker: "tick",
        dy: 10
      }),
      Plot.dot(marks, {y: "key", x: "difference", r: 5.5, fill: "var(--ink)", dy: 10, ariaLabel: "words"}),
      Plot.text(marks, {
        y: "key",
        x: 0,
        text: "label",
        textAnchor: "middle",
        lineAnchor: "bottom",
        lineWidth: width / fontSize - 2,
        dy: -3,
        fill: "var(--ink)",
        fontWeight: 600,
        stroke: "var(--ground)",
        strokeWidth: 6
      }),
      Plot.text([narrow ? "← children" : "← larger among children"], {
        frameAnchor: "top-left",
        dy: -26,
        fill: "var(--ink)",
        fontSize: 12
      }),
      Plot.text([narrow ? "adults →" : "larger among adults →"], {
        frameAnchor: "top-right",
        dy: -26,
        fill: "var(--ink)",
        fontSize: 12
      })
    ]
  });
}

function signed(points: number): string {
  return points === 0 ? "0" : `${points > 0 ? "+" : "−"}${Math.abs(points)}`;
}
