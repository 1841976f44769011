import type {Row} from "../checks/cell.js";
import {groupedTable} from "../components/grouped-table.js";
import {isFiltered} from "../study/address.js";
import type {VariableDescription} from "../study/description.js";
import {barsOf} from "./bars.js";
import {drawBars} from "./draw-bars.js";
import {type Finding, unprinted} from "./finding.js";
import {bothGroups} from "./sentences.js";

/** Adults and children side by side on one characteristic. */
export function characteristic({name, title, printed}: VariableDescription): Finding {
  const select = (rows: readonly Row[]) => rows.filter((row) => row.variable === name);
  const bars = (rows: readonly Row[]) => barsOf(select(rows), {key: "level", label: "level"});
  return {
    name: `characteristic-${name}`,
    query: "sample-characteristics",
    select,
    title(rows) {
      const common = bars(rows)
        .filter(({group}) => group === "all")
        .sort((a, b) => b.count - a.count)[0];
      return common && common.total > 0
        ? `${title}, ${common.label}: ${bothGroups(bars(rows), common.key)}`
        : "No patient is in view";
    },
    measure:
      "Patients with the level, as a share of all patients of the age group. Whiskers: 95 % Wilson interval.",
    standing: (situation) =>
      isFiltered(situation.filters) || !printed
        ? [{standing: unprinted(situation), about: "every count"}]
        : [
            {standing: "reported", about: "the counts"},
            {standing: "derived", about: "the intervals"}
          ],
    draw: (rows, options) => drawBars(bars(rows), title, options),
    table: (rows) =>
      groupedTable(bars(rows), {
        caption: `${title}: patients by level, with 95 % Wilson intervals`,
        header: title
      })
  };
}
