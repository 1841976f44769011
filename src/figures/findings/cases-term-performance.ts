import {mostCases} from "../../analysis/leaders.js";
import {outcomeOf} from "../../analysis/search/performance.js";
import type {Row} from "../../model/row.js";
import {readNumber, readText} from "../../model/row.js";
import type {Proportion} from "../../stats/proportion.js";
import {shareOf, whole} from "../../text/numbers.js";
import {intervalRows} from "../charts/interval-rows.js";
import {dataTable} from "../tables/data-table.js";
import {casesPerformance, performanceColumns} from "./cases-performance.js";
import {amongOn} from "./cases-terms.js";
import type {Finding} from "./finding.js";
import {leaderNames} from "./lead-words.js";
import {shareNumber, sharePanel} from "./share-numbers.js";

const shown = 16;

/** How well each term finds the true cases by itself. */
export const casesTermPerformance: Finding = {
  name: "cases-term-performance",
  query: "cases-performance",
  title(rows, {filters}) {
    const found = byFound(rows).map((row) => ({label: readText(row, "label"), ...foundOf(row)}));
    const [first] = found;
    if (!first) return "No term that is on finds a true case";
    const cases = (whom: string) => shareOf(first.numerator, first.denominator, whom);
    const lead = mostCases(found);
    if (lead.is !== "known")
      return `No single term${amongOn(filters)} finds more than ${cases("true cases")}`;
    const names = lead.cells.map(({label}) => `“${label}”`);
    return lead.cells.length === 1
      ? `By itself ${names[0]} finds the most${amongOn(filters)}: ${cases("true cases")}`
      : `By themselves ${leaderNames(names, found.length, "terms")} find the most${amongOn(filters)}: ${cases("true cases each")}`;
  },
  measure: `People with a hit of the term that counts: as a share of all true cases, and how many of them are true cases. The terms stand in the order of the true cases that they find, the first ${shown} at most; the table has all. Whiskers: 95 % Wilson intervals.`,
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
  select: (rows, situation) => casesPerformance.select?.(termsOf(rows), situation) ?? termsOf(rows),
  csv: (rows, situation) => casesPerformance.csv?.(termsOf(rows), situation) ?? termsOf(rows)
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

/** The true cases that a term finds, of all. */
function foundOf(row: Row): Proportion {
  const {truePositives, falseNegatives} = outcomeOf(row);
  return {numerator: truePositives, denominator: truePositives + falseNegatives};
}

function rowOf(row: Row) {
  const {truePositives, falsePositives} = outcomeOf(row);
  const sensitivity = shareNumber(foundOf(row), "true cases");
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
