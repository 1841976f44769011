import type {Row} from "../../model/row.js";
import {readCounted, readNumber, readText} from "../../model/row.js";
import type {Bar} from "../charts/paired-bars.js";
import {groupedTable} from "../tables/grouped-table.js";
import {barsOf, byFrequency} from "./bars.js";
import {drawBars} from "./draw-bars.js";
import {type Finding, unprinted} from "./finding.js";
import {type LeadWords, leadTitle} from "./lead-words.js";
import {tabledShare} from "./share-numbers.js";

/** How common each kind of challenge is. */
export const themeFrequencies: Finding = {
  name: "theme-frequencies",
  query: "theme-frequencies",
  title(rows, situation) {
    return leadTitle(barsByFrequency(rows), leadWords, situation, "No patient is in view");
  },
  measure:
    "Patients with at least one coding of the theme or of its subthemes, as a share of all patients of the age group. Whiskers: 95 % Wilson interval. In the order of adults and children together.",
  standing: (situation) => [
    {standing: unprinted(situation), about: "every count; of the themes, the paper prints the names only"}
  ],
  tabled: (row) => tabledShare(readCounted(row)),
  draw: (rows, options) =>
    drawBars(barsByFrequency(rows), "How many patients’ records have each challenge", options),
  table: (rows) =>
    groupedTable(barsByFrequency(rows), {
      caption: `Patients by theme, with 95 % Wilson intervals${codings(rows)}`,
      header: "Theme"
    })
};

const leadWords: LeadWords = {
  does: "is recorded most often",
  heading: "Recorded most often",
  question: "what is recorded most often"
};

/** How often each theme was coded, where the rows say so: released ones do not. */
function codings(rows: readonly Row[]): string {
  const counted = rows.filter((row) => row.age_group === "all" && "codings" in row);
  const list = counted.map((row) => `${readText(row, "label")} ${readNumber(row, "codings")}`).join(", ");
  return list === "" ? "" : ` (codings, all patients: ${list})`;
}

function barsByFrequency(rows: readonly Row[]): Bar[] {
  return byFrequency(barsOf(rows, {key: "theme"}));
}
