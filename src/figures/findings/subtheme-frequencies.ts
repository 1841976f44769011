import type {Row} from "../../model/row.js";
import {readCounted, readText} from "../../model/row.js";
import {groupedTable} from "../tables/grouped-table.js";
import {barsOf, byFrequency, commonest, noneCounted} from "./bars.js";
import {drawBars} from "./draw-bars.js";
import {type Finding, unprinted} from "./finding.js";
import {bothGroups, nothingToName} from "./sentences.js";
import {tabledShare} from "./share-numbers.js";

/** How common each subtheme of one theme is. */
export function subthemeFrequencies(theme: Row): Finding {
  const code = readText(theme, "code");
  const label = readText(theme, "label");
  const select = (rows: readonly Row[]) => rows.filter((row) => row.theme === code);
  const bars = (rows: readonly Row[]) => byFrequency(barsOf(select(rows), {key: "subtheme"}));
  return {
    name: `subthemes-${code}`,
    query: "subtheme-frequencies",
    select,
    title(rows, situation) {
      const first = commonest(bars(rows));
      return first
        ? `${first.label}: ${bothGroups(bars(rows), first.key)}`
        : nothingToName(bars(rows), situation, noneCounted(bars(rows)));
    },
    measure:
      "Patients with at least one coding of the subtheme, as a share of all patients of the age group. Whiskers: 95 % Wilson interval. In the order of adults and children together.",
    standing: (situation) => [{standing: unprinted(situation), about: "the subthemes and every count"}],
    tabled: (row) => tabledShare(readCounted(row)),
    draw: (rows, options) => drawBars(bars(rows), `${label}, by subtheme`, options),
    table: (rows) =>
      groupedTable(bars(rows), {
        caption: `${label}: patients by subtheme, with 95 % Wilson intervals`,
        header: "Subtheme"
      })
  };
}
