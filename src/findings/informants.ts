import {pairedBars} from "../charts/paired-bars.js";
import {groupedTable} from "../components/grouped-table.js";
import {barsOf, byFrequency, sideBySide} from "./bars.js";
import {type Finding, unprinted} from "./finding.js";
import {barsSummary, bothGroups} from "./sentences.js";

/** Which service told staff. */
export const informants: Finding = {
  name: "informants",
  query: "informants",
  title(rows) {
    const bars = byFrequency(barsOf(rows, {key: "informant"}));
    const first = bars.find(({total}) => total > 0);
    return first
      ? `${first.label} told staff most often: ${bothGroups(bars, first.key)}`
      : "No service is in view";
  },
  measure:
    "Patients whom the service spoke for, as a share of the patients of the age group about whom any service told staff. Two services can have told staff about one patient. Whiskers: 95 % Wilson interval.",
  standing: (situation) => [
    {standing: "reported", about: "how many patients any service told staff about, the denominators"},
    {standing: unprinted(situation), about: "which service it was"}
  ],
  draw(rows, {width, document}) {
    const bars = sideBySide(byFrequency(barsOf(rows, {key: "informant"})));
    return pairedBars(bars, {
      width,
      ...(document && {document}),
      summary: barsSummary("Which service told staff", bars)
    });
  },
  table: (rows) =>
    groupedTable(byFrequency(barsOf(rows, {key: "informant"})), {
      caption: "Patients by informing service, among those about whom a service told staff",
      header: "Informing service"
    })
};
