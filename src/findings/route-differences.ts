import {type DifferenceMark, differences} from "../charts/differences.js";
import {labelOf} from "../charts/paired-bars.js";
import type {Row} from "../checks/cell.js";
import {dataTable} from "../components/table.js";
import {newcombe} from "../stats/newcombe.js";
import {barOf, barsOf} from "./bars.js";
import {type Finding, type Situation, unprinted} from "./finding.js";
import {syntheticTag} from "./standing.js";

/** Adults minus children on each identification route. */
export const routeDifferences: Finding = {
  name: "route-differences",
  query: "identification-routes",
  title(rows, situation) {
    const largest = marksOf(rows, situation)[0];
    return largest
      ? `${largest.label}: ${largest.words}`
      : "Adults and children cannot be compared: a group is empty";
  },
  measure:
    "Share of adults minus share of children, in percentage points, sorted by size. Whiskers: 95 % interval of the difference (Newcombe 1998, method 10, no correction for looking at several routes at once).",
  standing: (situation) => [
    {standing: "derived", about: "the difference on the route that the paper reports"},
    {standing: unprinted(situation), about: "every other difference"}
  ],
  draw(rows, {width, document, ...situation}) {
    const marks = marksOf(rows, situation);
    const summary = `Adults minus children. ${marks.map(({label, words}) => `${label}: ${words}`).join("; ")}.`;
    return differences(marks, {width, ...(document && {document}), summary});
  },
  table: (rows, situation) =>
    dataTable(marksOf(rows, situation), {
      caption: "Adults minus children, in percentage points, with 95 % Newcombe intervals",
      columns: [
        {header: "Route", cell: ({label}) => label},
        {header: "Difference", numeric: true, cell: ({difference}) => points(difference)},
        {
          header: "95 % interval",
          numeric: true,
          cell: ({lower, upper}) => `${points(lower)} to ${points(upper)}`
        }
      ]
    })
};

function marksOf(rows: readonly Row[], situation: Situation): DifferenceMark[] {
  const bars = barsOf(rows, {key: "route", tag: syntheticTag(situation)});
  const marks = bars
    .filter(({group}) => group === "adult")
    .flatMap((adults) => {
      const children = barOf(bars, adults.key, "child");
      if (!children || adults.total === 0 || children.total === 0) return [];
      const {difference, lower, upper} = newcombe(adults, children);
      const mark = {difference: 100 * difference, lower: 100 * lower, upper: 100 * upper};
      return [{key: adults.key, label: labelOf(adults), ...mark, words: inWords(mark)}];
    });
  return marks.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

/** `20 points lower among adults; the interval runs from 37 lower to 0.4 lower`. */
function inWords({difference, lower, upper}: {difference: number; lower: number; upper: number}): string {
  return `${side(difference)} among adults; the interval runs from ${side(lower, "")} to ${side(upper, "")}`;
}

function side(value: number, unit = " points"): string {
  const size = Math.abs(value);
  const digits = size < 1 ? size.toFixed(1) : size.toFixed(0);
  return `${digits}${unit} ${value < 0 ? "lower" : "higher"}`;
}

function points(value: number): string {
  return `${value < 0 ? "−" : ""}${Math.abs(value).toFixed(1)}`;
}
