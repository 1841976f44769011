import type {Row} from "../../model/row.js";
import {readCounted} from "../../model/row.js";
import type {Bar} from "../charts/paired-bars.js";
import {groupedTable} from "../tables/grouped-table.js";
import {barsOf, byFrequency} from "./bars.js";
import {drawBars} from "./draw-bars.js";
import {type Finding, unprinted} from "./finding.js";
import {type LeadWords, leadTitle} from "./lead-words.js";
import {tabledShare} from "./share-numbers.js";

/** Which service told staff. */
export const informants: Finding = {
  name: "informants",
  query: "informants",
  title(rows, situation) {
    return leadTitle(barsByFrequency(rows), leadWords, situation, "No service is in view");
  },
  measure:
    "Patients whom the service spoke for, as a share of the patients of the age group about whom any service told staff. Two services can have told staff about one patient. Whiskers: 95 % Wilson interval. In the order of adults and children together.",
  standing: (situation) => [
    {standing: "reported", about: "how many patients any service told staff about, the denominators"},
    {standing: unprinted(situation), about: "which service it was"}
  ],
  tabled: (row) => tabledShare(readCounted(row)),
  draw: (rows, options) => drawBars(barsByFrequency(rows), "Which service told staff", options),
  table: (rows) =>
    groupedTable(barsByFrequency(rows), {
      caption: "Patients by informing service, among those about whom a service told staff",
      header: "Informing service"
    })
};

const leadWords: LeadWords = {
  does: "told staff most often",
  heading: "Told staff most often",
  question: "which service told staff most often"
};

function barsByFrequency(rows: readonly Row[]): Bar[] {
  return byFrequency(barsOf(rows, {key: "informant"}));
}
