import {outcomeOf} from "../../analysis/search/performance.js";
import type {Row} from "../../model/row.js";
import {readNumber, readText} from "../../model/row.js";
import {shareWithCounts, whole} from "../../text/search-words.js";
import {intervalRows} from "../charts/interval-rows.js";
import {dataTable} from "../tables/data-table.js";
import {casesPerformance, performanceColumns} from "./cases-performance.js";
import type {Finding} from "./finding.js";
import {shareNumber, sharePanel} from "./share-numbers.js";

const shown = 16;

/** How well each term finds the true cases by itself. */
export const casesTermPerformance: Finding = {
  name: "cases-term-performance",
  query: "cases-performance",
  title(rows) {
    const [first] = byFound(rows);
    if (!first) return "No term that is on finds a true case";
    const {truePositives, falseNegatives} = outcomeOf(first);
    return `By itself “${readText(first, "label")}” finds the most: ${shareWithCounts(truePositives, truePositives + falseNegatives, "true cases")}`;
  },
  measure:
    "People with a hit of the term that counts: as a share of all true cases, and how many of them are true cases. The terms that find the most true cases; the table has all. Whiskers: 95 % Wilson intervals.",
  standing: (situation) => casesPerformance.standing(situation),
  draw(rows, {width, document}) {
    const items = byFound(rows).slice(0, shown).map(rowOf);
    const summary = `Sensitivity and positive predictive value of single terms. ${items.map(({label, narrow}) => `${label}: ${narrow.words}`).join("; ")}.`;
    const panels = [sharePanel("Sensitivity"), sharePanel("Positive predictive value")];
    return intervalRows(items, {panels, width, ...(document && {document}), summary});
  },
  table: (rows) =>
    dataTable(termsOf(rows), {
      caption: "Each term against the planted key: per cent with 95 % intervals",
      columns: [
        {header: "Term", cell: (row) => readText(row, "label")},
        {header: "cases found", numeric: true, cell: (row) => whole(readNumber(row, "true_positives"))},
        ...performanceColumns
      ]
    }),
  select: (rows, situation) => casesPerformance.select?.(termsOf(rows), situation) ?? termsOf(rows)
};

function termsOf(rows: readonly Row[]): Row[] {
  return rows.filter(({part}) => part === "term");
}

/** The terms that find a true case, those that find most of them first. */
function byFound(rows: readonly Row[]): Row[] {
  return termsOf(rows)
    .filter((row) => readNumber(row, "true_positives") > 0)
    .sort((a, b) => readNumber(b, "true_positives") - readNumber(a, "true_positives"));
}

function rowOf(row: Row) {
  const {truePositives, falsePositives, falseNegatives} = outcomeOf(row);
  const sensitivity = shareNumber(
    {numerator: truePositives, denominator: truePositives + falseNegatives},
    "true cases"
  );
  const predictive = shareNumber(
    {numerator: truePositives, denominator: truePositives + falsePositives},
    "people found"
  );
  return {
    label: readText(row, "label"),
    numbers: [[sensitivity], [predictive]],
    narrow: {
      left: `Sensitivity ${sensitivity.number}`,
      right: `Predictive value ${predictive.number}`,
      words: `sensitivity ${sensitivity.number}, positive predictive value ${predictive.number}`
    }
  };
}
