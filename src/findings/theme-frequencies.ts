import {pairedBars} from "../charts/paired-bars.js";
import type {Row} from "../checks/cell.js";
import {groupedTable} from "../components/grouped-table.js";
import {number, text} from "../components/rows.js";
import {barsOf, byFrequency, sideBySide} from "./bars.js";
import {type Finding, unprinted} from "./finding.js";
import {barsSummary, bothGroups} from "./sentences.js";

/** How common each kind of challenge is. */
export const themeFrequencies: Finding = {
  name: "theme-frequencies",
  query: "theme-frequencies",
  title(rows) {
    const bars = byFrequency(barsOf(rows, {key: "theme"}));
    const first = bars.find(({total}) => total > 0);
    return first
      ? `${first.label} is recorded most often: ${bothGroups(bars, first.key)}`
      : "No patient is in view";
  },
  measure:
    "Patients with at least one coding of the theme or of its subthemes, as a share of all patients of the age group. Whiskers: 95 % Wilson interval.",
  standing: (situation) => [
    {standing: "reported", about: "the themes themselves"},
    {standing: unprinted(situation), about: "every count"}
  ],
  draw(rows, {width, document}) {
    const bars = sideBySide(byFrequency(barsOf(rows, {key: "theme"})));
    return pairedBars(bars, {
      width,
      ...(document && {document}),
      summary: barsSummary("How many patients' records have each challenge", bars)
    });
  },
  table: (rows) =>
    groupedTable(byFrequency(barsOf(rows, {key: "theme"})), {
      caption: `Patients by theme, with 95 % Wilson intervals (codings, all patients: ${codings(rows)})`,
      header: "Theme"
    })
};

function codings(rows: readonly Row[]): string {
  return rows
    .filter((row) => row.age_group === "all")
    .map((row) => `${text(row, "label")} ${number(row, "codings")}`)
    .join(", ");
}
