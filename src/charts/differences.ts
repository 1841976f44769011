import * as Plot from "@observablehq/plot";
import {type ChartOptions, fontSize} from "./options.js";

/** A difference between adults and children, in percentage points, with its interval. */
export type DifferenceMark = {
  key: string;
  label: string;
  difference: number;
  lower: number;
  upper: number;
  words: string;
};

const rowHeight = 54;

/**
 * Dots with whiskers on a line at no difference: right of it the share is larger among adults, left among children.
 * @param summary what the figure says, for a reader who does not see it
 */
export function differences(
  marks: readonly DifferenceMark[],
  {width, document, summary}: ChartOptions & {summary: string}
): SVGSVGElement | HTMLElement {
  const reach = Math.max(10, ...marks.flatMap(({lower, upper}) => [Math.abs(lower), Math.abs(upper)]));
  const bound = Math.ceil(reach / 10) * 10;
  return Plot.plot({
    ...(document && {document}),
    width,
    height: marks.length * rowHeight + 62,
    marginLeft: 8,
    marginRight: 8,
    marginTop: 26,
    marginBottom: 36,
    className: "figure-differences",
    style: {fontSize: `${fontSize}px`, overflow: "visible"},
    ariaLabel: summary,
    x: {domain: [-bound, bound], label: null, ticks: width < 420 ? 4 : 8, tickSize: 0, tickFormat: signed},
    y: {domain: marks.map(({key}) => key), axis: null, padding: 0},
    marks: [
      Plot.gridX({stroke: "var(--rule)", strokeOpacity: 1, ticks: width < 420 ? 4 : 8}),
      Plot.ruleX([0], {stroke: "var(--ink)"}),
      Plot.ruleY(marks, {
        y: "key",
        x1: "lower",
        x2: "upper",
        stroke: "var(--ink)",
        strokeWidth: 1.5,
        marker: "tick",
        dy: 12
      }),
      Plot.dot(marks, {y: "key", x: "difference", r: 5, fill: "var(--ink)", dy: 12, ariaLabel: "words"}),
      Plot.text(marks, {
        y: "key",
        text: "label",
        frameAnchor: "left",
        dy: -10,
        fill: "var(--ink)",
        fontWeight: 600,
        stroke: "var(--paper)",
        strokeWidth: 4
      }),
      Plot.text(["← more among children"], {
        frameAnchor: "top-left",
        dy: -20,
        fill: "var(--ink)",
        fontSize: 12
      }),
      Plot.text(["more among adults →"], {
        frameAnchor: "top-right",
        dy: -20,
        fill: "var(--ink)",
        fontSize: 12
      })
    ]
  });
}

function signed(points: number): string {
  return points === 0 ? "0 points" : `${points > 0 ? "+" : "−"}${Math.abs(points)}`;
}
