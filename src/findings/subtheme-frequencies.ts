import {pairedBars} from "../charts/paired-bars.js";
import type {Row} from "../checks/cell.js";
import {groupedTable} from "../components/grouped-table.js";
import {text} from "../components/rows.js";
import {barsOf, byFrequency, sideBySide} from "./bars.js";
import {type Finding, unprinted} from "./finding.js";
import {barsSummary, bothGroups} from "./sentences.js";

/** How common each subtheme of one theme is. */
export function subthemeFrequencies(theme: Row): Finding {
  const code = text(theme, "code");
  const label = text(theme, "label");
  const select = (rows: readonly Row[]) => rows.filter((row) => row.theme === code);
  const bars = (rows: readonly Row[]) => byFrequency(barsOf(select(rows), {key: "subtheme"}));
  return {
    name: `subthemes-${code}`,
    query: "subtheme-frequencies",
    select,
    title(rows) {
      const first = bars(rows).find(({total}) => total > 0);
      return first ? `${first.label}: ${bothGroups(bars(rows), first.key)}` : "No patient is in view";
    },
    measure:
      "Patients with at least one coding of the subtheme, as a share of all patients of the age group. Whiskers: 95 % Wilson interval.",
    standing: (situation) => [{standing: unprinted(situation), about: "the subthemes and every count"}],
    draw(rows, {width, document}) {
      const pairs = sideBySide(bars(rows));
      const summary = barsSummary(`${label}, by subtheme`, pairs);
      return pairedBars(pairs, {width, ...(document && {document}), summary});
    },
    table: (rows) =>
      groupedTable(bars(rows), {
        caption: `${label}: patients by subtheme, with 95 % Wilson intervals`,
        header: "Subtheme"
      })
  };
}
