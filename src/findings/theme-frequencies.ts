import type {Bar} from "../charts/paired-bars.js";
import type {Row} from "../checks/cell.js";
import {groupedTable} from "../components/grouped-table.js";
import {number, text} from "../queries/rows.js";
import {barsOf, byFrequency, commonest} from "./bars.js";
import {drawBars} from "./draw-bars.js";
import {type Finding, unprinted} from "./finding.js";
import {bothGroups} from "./sentences.js";

/** How common each kind of challenge is. */
export const themeFrequencies: Finding = {
  name: "theme-frequencies",
  query: "theme-frequencies",
  title(rows) {
    const bars = barsByFrequency(rows);
    const first = commonest(bars);
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
  draw: (rows, options) =>
    drawBars(barsByFrequency(rows), "How many patients' records have each challenge", options),
  table: (rows) =>
    groupedTable(barsByFrequency(rows), {
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

function barsByFrequency(rows: readonly Row[]): Bar[] {
  return byFrequency(barsOf(rows, {key: "theme"}));
}
