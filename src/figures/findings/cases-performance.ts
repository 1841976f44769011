import {outcomeOf, performanceOf} from "../../analysis/search/performance.js";
import type {Row} from "../../model/row.js";
import {readNumber, readText} from "../../model/row.js";
import {percent, shareOf, tableEstimate, whole} from "../../text/numbers.js";
import {intervalRows} from "../charts/interval-rows.js";
import {dataTable, type TableColumn} from "../tables/data-table.js";
import {exactNumbers, type FileNumbers, printedNumbers} from "./file-numbers.js";
import type {Finding} from "./finding.js";
import {sharePanel} from "./share-numbers.js";

const measures = [
  {label: "Sensitivity", symbol: "circle", colour: "var(--ink)"},
  {label: "Positive predictive value", symbol: "diamond", colour: "var(--everyone)"},
  {label: "F1", symbol: "circle", colour: "var(--ink)", hollow: true}
] as const;

/** How well the search finds the true cases, as a whole, by concept, and by term. */
export const casesPerformance: Finding = {
  name: "cases-performance",
  query: "cases-performance",
  title(rows) {
    const [row] = rows;
    if (!row) return "There is no key to set the search against";
    const {truePositives, falsePositives, falseNegatives} = outcomeOf(row);
    return `The search finds ${shareOf(truePositives, truePositives + falseNegatives, "true cases")}; ${shareOf(truePositives, truePositives + falsePositives, "people retrieved")} are true cases`;
  },
  measure:
    "Sensitivity: the share of the true cases that are found. Positive predictive value: the share of the people found who are true cases. F1: the harmonic mean of the two. For a concept and for a term, found are the people with a hit of it that counts, whether or not a rule holds. Whiskers: 95 % intervals, Wilson’s for the two shares; for F1, Wilson’s limits of the Jaccard index J, mapped by F1\u00a0=\u00a02J/(1\u00a0+\u00a0J).",
  standing: () => [
    {
      standing: "synthetic",
      about: "every number; the key says what was planted in a register that is invented"
    }
  ],
  draw(rows, {width, document}) {
    const shown = rows.filter(({part}) => part !== "term").map(rowOf);
    const summary = `How well the search does. ${shown.map(({label, numbers}) => `${label}: ${numbers.flatMap((list) => list.map(({words}) => words)).join(", ")}`).join("; ")}.`;
    const panels = [{...sharePanel(), key: measures}];
    return intervalRows(shown, {panels, width, ...(document && {document}), summary});
  },
  table: (rows) =>
    dataTable(rows, {
      caption:
        "The search, each concept and each term against the planted key: people, and per cent with 95 % intervals",
      columns: [
        {header: "Found by", cell: (row) => readText(row, "label")},
        {
          over: "People found",
          header: "rightly",
          numeric: true,
          cell: (row) => whole(readNumber(row, "true_positives"))
        },
        {
          over: "People found",
          header: "wrongly",
          numeric: true,
          cell: (row) => whole(readNumber(row, "false_positives"))
        },
        {header: "missed", numeric: true, cell: (row) => whole(readNumber(row, "false_negatives"))},
        ...performanceColumns
      ]
    }),
  select: (rows) => rows.map((row) => fileRow(row, exactNumbers)),
  csv: (rows) => rows.map((row) => fileRow(row, printedNumbers))
};

/** A row with the three measures, each in columns of its own; those of what is not defined are empty. */
function fileRow(row: Row, {shareEnds, share}: FileNumbers): Row {
  const {sensitivity, predictiveValue, f1} = performanceOf(outcomeOf(row));
  const cells = Object.entries({sensitivity, predictive_value: predictiveValue, f1}).flatMap(
    ([name, measured]) =>
      shareEnds
        .map((end, i) => [`${name}${end}`, measured && (share(measured, measured)[i] ?? null)] as const)
        .slice(2) // its counts stand in the row already
  );
  return {...row, ...Object.fromEntries(cells)};
}

/** The columns of a table with the three measures of each row, in per cent with their intervals. */
export const performanceColumns: TableColumn<Row>[] = [
  {
    header: "Sensitivity",
    numeric: true,
    cell: (row) => tableEstimate(performanceOf(outcomeOf(row)).sensitivity)
  },
  {
    header: "Predictive value",
    numeric: true,
    cell: (row) => tableEstimate(performanceOf(outcomeOf(row)).predictiveValue)
  },
  {header: "F1", numeric: true, cell: (row) => tableEstimate(performanceOf(outcomeOf(row)).f1)}
];

function rowOf(row: Row) {
  const performance = performanceOf(outcomeOf(row));
  const intervals = [performance.sensitivity, performance.predictiveValue, performance.f1];
  const numbers = measures.map(({label}, i) => {
    const interval = intervals[i];
    if (!interval) return {value: null, number: "–", words: `${label} not defined`};
    const {estimate: value, lower, upper, numerator, denominator} = interval;
    const number = percent(numerator, denominator);
    return {value, lower, upper, number, words: `${label} ${number.replace(" %", " per cent")}`};
  });
  return {label: readText(row, "label"), numbers: [numbers]};
}
