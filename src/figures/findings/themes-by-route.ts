import {largestShares} from "../../analysis/leaders.js";
import type {Row} from "../../model/row.js";
import {readCounted, readText} from "../../model/row.js";
import {withheldMark, withheldWords} from "../../model/withheld.js";
import {percent} from "../../text/numbers.js";
import {type HeatCell, heatMap} from "../charts/heat-map.js";
import {dataTable} from "../tables/data-table.js";
import {type Finding, unprinted} from "./finding.js";
import {amongEnough, leaderNames, sharesWords} from "./lead-words.js";
import {amongReleased, cellsSummary, nothingToName} from "./sentences.js";
import {tabledShare} from "./share-numbers.js";

/** Whether challenges differ by how patients were identified. */
export const themesByRoute: Finding = {
  name: "themes-by-route",
  query: "themes-by-route",
  select: everyone,
  title(rows, situation) {
    const cells = cellsOf(rows);
    const lead = largestShares(cells);
    if (lead.is !== "known")
      return nothingToName(
        cells,
        situation,
        "Too few cases on any route to say where a challenge is most common"
      );
    const among = amongReleased(cells);
    const enough = amongEnough(cells, "routes", "patients");
    const [first] = lead.cells;
    if (first && lead.cells.length === 1)
      return `${first.column} is most common${among} where the route is “${first.row}”${enough}: ${sharesWords(lead.cells, "patients")}`;
    const names = lead.cells.map(({row, column}) => `“${column}” where the route is “${row}”`);
    return `Most common${among}${enough}: ${leaderNames(names, cells.length, "cells")}, ${sharesWords(lead.cells, "patients")}`;
  },
  measure:
    "Share of the patients identified by the route who have at least one coding of the theme or of its subthemes; adults and children together. The stronger the colour, the larger the share.",
  standing: (situation) => [{standing: unprinted(situation), about: "every count"}],
  tabled: (row) => tabledShare(readCounted(row), {interval: false}),
  draw: (rows, {width, document}) =>
    heatMap(cellsOf(rows), {
      width,
      ...(document && {document}),
      summary: cellsSummary("Themes by identification route", cellsOf(rows), ", ")
    }),
  table(rows) {
    const cells = cellsOf(rows);
    const themes = [...new Set(cells.map(({column}) => column))];
    const routes = [...new Set(cells.map(({row}) => row))];
    return dataTable(routes, {
      caption: "Patients with each theme, by identification route",
      columns: [
        {header: "Route", cell: (route) => route},
        ...themes.map((theme) => ({
          header: theme,
          numeric: true,
          cell(route: string) {
            const found = cells.find(({row, column}) => row === route && column === theme);
            return found ? cellWords(found) : "–";
          }
        }))
      ]
    });
  }
};

function everyone(rows: readonly Row[]): Row[] {
  return rows.filter((row) => row.age_group === "all");
}

function cellsOf(rows: readonly Row[]): HeatCell[] {
  return everyone(rows).map((row) => ({
    row: readText(row, "route_label"),
    column: readText(row, "theme_label"),
    ...readCounted(row)
  }));
}

function cellWords({numerator, denominator}: HeatCell): string {
  if (numerator === null) return withheldWords;
  return denominator === null
    ? `${numerator}/${withheldMark}`
    : `${numerator}/${denominator} (${percent(numerator, denominator)})`;
}
