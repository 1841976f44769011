import type {Row} from "../../model/row.js";
import {readText} from "../../model/row.js";
import {counted} from "../../text/numbers.js";
import {people} from "../../text/search-words.js";
import {dataTable} from "../tables/data-table.js";
import type {Finding} from "./finding.js";

/** The most errors that a figure lists: the download has all. */
const most = 40;

/** Every error of the search on the synthetic register, with its passage and why it was made. */
export const casesMissed: Finding = {
  name: "cases-missed",
  query: "cases-missed",
  title(rows) {
    const missed = new Set(ofError(rows, "missed").map((row) => row.person_id)).size;
    const wrong = ofError(rows, "wrongly retrieved").length;
    return `${people(missed)} with a planted case missed, ${people(wrong)} retrieved wrongly`;
  },
  measure:
    "For a case that was missed, the planted passage, and what hits its document has. For a person retrieved wrongly, the planted near miss, or the first hit that counts in its line, and the rules that hold. Spelling, abbreviations and straight quotation marks are the records’ own.",
  explain: (rows) =>
    rows.length > most ? [`The first ${most} of ${counted(rows.length, "passage")}; the CSV has all.`] : [],
  standing: () => [{standing: "synthetic", about: "every person and every passage"}],
  draw: (rows) =>
    dataTable(rows.slice(0, most), {
      caption: "Errors of the search, passage by passage",
      columns: [
        {header: "Person", cell: (row) => readText(row, "person_id")},
        {header: "Error", cell: (row) => readText(row, "error")},
        {header: "Form", cell: (row) => readText(row, "form")},
        {header: "Passage (synthetic)", cell: (row) => readText(row, "passage")},
        {header: "Why", cell: (row) => readText(row, "why")}
      ]
    })
};

function ofError(rows: readonly Row[], error: string): Row[] {
  return rows.filter((row) => row.error === error);
}
