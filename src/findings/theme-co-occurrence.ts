import {type HeatCell, heatMap} from "../charts/heat-map.js";
import {countOf, percent} from "../charts/words.js";
import type {Row} from "../checks/cell.js";
import {dataTable} from "../components/table.js";
import {number, text} from "../queries/rows.js";
import {type Finding, unprinted} from "./finding.js";

/** Which challenges meet in the same patient. */
export const themeCoOccurrence: Finding = {
  name: "theme-co-occurrence",
  query: "theme-co-occurrence",
  select: pairs,
  title(rows) {
    const common = pairs(rows).sort((a, b) => number(b, "patients") - number(a, "patients"))[0];
    if (!common || number(common, "patients") === 0) return "No two challenges meet in the patients in view";
    const [count, total] = [number(common, "patients"), number(common, "denominator")];
    return `${text(common, "label_a")} and ${text(common, "label_b").toLowerCase()} meet most often: ${countOf(count, total)} patients (${percent(count, total)})`;
  },
  measure:
    "Patients whose records have both themes, as a share of all patients in view; adults and children together. The table also counts the excerpts coded with both.",
  standing: (situation) => [{standing: unprinted(situation), about: "every count"}],
  draw: (rows, {width, document}) =>
    heatMap(cellsOf(rows), {
      width,
      ...(document && {document}),
      summary: `Themes that meet in one patient. ${cellsOf(rows)
        .map(({row, column, count, total}) => `${row} and ${column}: ${countOf(count, total)}`)
        .join("; ")}.`
    }),
  table: (rows) =>
    dataTable(pairs(rows), {
      caption: "Pairs of themes in the same patient and in the same excerpt",
      columns: [
        {header: "Themes", cell: (row) => `${text(row, "label_a")} – ${text(row, "label_b")}`},
        {
          header: "patients",
          numeric: true,
          cell: (row) => `${number(row, "patients")}/${number(row, "denominator")}`
        },
        {
          header: "%",
          numeric: true,
          cell: (row) => percent(number(row, "patients"), number(row, "denominator"), 1).replace(" %", "")
        },
        {header: "excerpts", numeric: true, cell: (row) => String(number(row, "excerpts"))}
      ]
    })
};

/** Pairs of two different themes, adults and children together. */
function pairs(rows: readonly Row[]): Row[] {
  return rows.filter((row) => row.age_group === "all" && row.theme_a !== row.theme_b);
}

function cellsOf(rows: readonly Row[]): HeatCell[] {
  return pairs(rows).map((row) => ({
    row: text(row, "label_b"),
    column: text(row, "label_a"),
    count: number(row, "patients"),
    total: number(row, "denominator")
  }));
}
