import {type HeatCell, heatMap} from "../charts/heat-map.js";
import {countOf, percent} from "../charts/words.js";
import type {Row} from "../checks/cell.js";
import {dataTable} from "../components/table.js";
import {number, text} from "../queries/rows.js";
import {type Finding, unprinted} from "./finding.js";

/** Whether challenges differ by how patients were identified. */
export const themesByRoute: Finding = {
  name: "themes-by-route",
  query: "themes-by-route",
  select: everyone,
  title(rows) {
    const common = cellsOf(rows)
      .filter(({total}) => total >= 10)
      .sort((a, b) => b.count / b.total - a.count / a.total)[0];
    if (!common) return "Each route has fewer than ten patients in view";
    return `${common.column} is most common where the route is “${common.row}”: ${countOf(common.count, common.total)} patients (${percent(common.count, common.total)})`;
  },
  measure:
    "Share of the patients identified by the route who have at least one coding of the theme or of its subthemes; adults and children together. The darker the cell, the larger the share. The title names the largest share among routes with ten patients or more.",
  standing: (situation) => [{standing: unprinted(situation), about: "every count"}],
  draw: (rows, {width, document}) =>
    heatMap(cellsOf(rows), {
      width,
      ...(document && {document}),
      summary: `Themes by identification route. ${cellsOf(rows)
        .map(({row, column, count, total}) => `${row}, ${column}: ${countOf(count, total)}`)
        .join("; ")}.`
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
            return found ? `${found.count}/${found.total} (${percent(found.count, found.total)})` : "–";
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
    row: text(row, "route_label"),
    column: text(row, "theme_label"),
    count: number(row, "patients"),
    total: number(row, "denominator")
  }));
}
