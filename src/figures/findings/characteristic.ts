import type {Row} from "../../model/row.js";
import {readCounted} from "../../model/row.js";
import type {VariableDescription} from "../../model/study.js";
import {isFiltered} from "../../queries/filters.js";
import {groupedTable} from "../tables/grouped-table.js";
import {barsOf, byFrequency, commonest, noneCounted} from "./bars.js";
import {drawBars} from "./draw-bars.js";
import {type Finding, unprinted} from "./finding.js";
import {bothGroups, nothingToName} from "./sentences.js";
import {tabledShare} from "./share-numbers.js";

/** Adults and children side by side on one characteristic. */
export function characteristic({name, title, printed}: VariableDescription): Finding {
  const select = (rows: readonly Row[]) => rows.filter((row) => row.variable === name);
  const bars = (rows: readonly Row[]) => barsOf(select(rows), {key: "level", label: "level"});
  return {
    name: `characteristic-${name}`,
    query: "sample-characteristics",
    select,
    title(rows, situation) {
      const common = commonest(byFrequency(bars(rows)));
      return common
        ? `${title}, ${common.label}: ${bothGroups(bars(rows), common.key)}`
        : nothingToName(bars(rows), situation, noneCounted(bars(rows)));
    },
    measure:
      "Patients with the level, as a share of all patients of the age group. Whiskers: 95 % Wilson interval. In the order of adults and children together.",
    standing: (situation) =>
      isFiltered(situation.filters) || !printed
        ? [{standing: unprinted(situation), about: "every count"}]
        : [
            {standing: "reported", about: "the counts"},
            {standing: "derived", about: "the intervals"}
          ],
    tabled: (row) => tabledShare(readCounted(row)),
    draw: (rows, options) => drawBars(bars(rows), title, options),
    table: (rows) =>
      groupedTable(bars(rows), {
        caption: `${title}: patients by level, with 95 % Wilson intervals`,
        header: title
      })
  };
}
