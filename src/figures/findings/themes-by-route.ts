import {largestShares} from "../../analysis/leaders.js";
import {allLevel} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {readCounted, readText} from "../../model/row.js";
import {capital} from "../../model/sentence-case.js";
import {askedOf} from "../../queries/facets.js";
import {type HeatCell, heatMap} from "../charts/heat-map.js";
import {dataTable} from "../tables/data-table.js";
import {cellWords} from "../tables/share-columns.js";
import {type Finding, unprinted} from "./finding.js";
import {amongEnough, leaderNames, sharesWords} from "./lead-words.js";
import {amongReleased, cellsSummary, nothingToName} from "./sentences.js";
import {tabledShare} from "./share-numbers.js";

/** Whether themes differ by how units were identified. */
export const themesByRoute: Finding = {
  name: "themes-by-route",
  query: "themes-by-route",
  select: everyone,
  title(rows, situation) {
    const asked = askedOf(situation.filters, {kind: "theme", name: "theme"});
    const cells = cellsOf(rows.filter(({theme}) => theme !== asked)); // which all have on any route
    const lead = largestShares(cells);
    if (lead.is !== "known")
      return nothingToName(
        cells,
        situation,
        "Too few cases on any route to say where a theme is most common"
      );
    const among = amongReleased(cells);
    const {many} = situation.grouping.all;
    const enough = amongEnough(cells, "routes", many);
    const [first] = lead.cells;
    if (first && lead.cells.length === 1)
      return `${first.column} is most common${among} where the route is “${first.row}”${enough}: ${sharesWords(lead.cells, many)}`;
    const names = lead.cells.map(({row, column}) => `“${column}” where the route is “${row}”`);
    return `Most common${among}${enough}: ${leaderNames(names, cells.length, "cells")}, ${sharesWords(lead.cells, many)}`;
  },
  measure: ({grouping}) =>
    `Of the ${grouping.all.many} identified by the route, the share with at least one coding of the theme or of its subthemes. The stronger the colour, the larger the share.`,
  standing: (situation) => [{standing: unprinted(situation), about: "every count"}],
  ofAllTogether: true,
  tabled: (row) => tabledShare(readCounted(row), {interval: false}),
  draw: (rows, {width, document, grouping}) =>
    heatMap(cellsOf(rows), {
      width,
      ...(document && {document}),
      whom: grouping.all,
      summary: cellsSummary("Themes by identification route", cellsOf(rows), ", ")
    }),
  table(rows, {grouping}) {
    const cells = cellsOf(rows);
    const themes = [...new Set(cells.map(({column}) => column))];
    const routes = [...new Set(cells.map(({row}) => row))];
    return dataTable(routes, {
      caption: `${capital(grouping.all.many)} with each theme, by identification route`,
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
  return rows.filter((row) => row.group === allLevel);
}

function cellsOf(rows: readonly Row[]): HeatCell[] {
  return everyone(rows).map((row) => ({
    row: readText(row, "route_label"),
    column: readText(row, "theme_label"),
    ...readCounted(row),
    choice: readCounted(row).numerator
      ? {selection: {levels: {}, routes: [readText(row, "route")], themes: [readText(row, "theme")]}}
      : undefined
  }));
}
