import * as Plot from "@observablehq/plot";
import {type ChartOptions, fontSize} from "./options.js";
import {markWords, onlyMarksSpeak} from "./speech.js";
import {countOf, percent, spoken} from "./words.js";

/** A cell of a heat map: `count` of `total` patients at a row and a column. */
export type HeatCell = {row: string; column: string; count: number; total: number};

/**
 * A grid whose cells are shaded by their share and carry it in words; a cell of nobody stays empty.
 * @param cells rows and columns appear in the order of the cells
 * @param summary what the figure says, for a reader who does not see it
 */
export function heatMap(
  cells: readonly HeatCell[],
  {width, document, summary, rowLabelWidth}: ChartOptions & {summary: string; rowLabelWidth?: number}
): SVGSVGElement | HTMLElement {
  const rows = [...new Set(cells.map(({row}) => row))];
  const columns = [...new Set(cells.map(({column}) => column))];
  const inRows = rows.flatMap((row) =>
    columns.flatMap((column) => cells.filter((cell) => cell.row === row && cell.column === column))
  );
  const marginLeft = rowLabelWidth ?? Math.min(230, width * 0.34);
  const cellWidth = (width - marginLeft) / columns.length;
  const narrow = cellWidth < 84;
  const head = narrow ? 150 : 80;
  const drawn = Plot.plot({
    ...(document && {document}),
    width,
    height: rows.length * 52 + head + 4,
    marginLeft,
    marginRight: 0,
    marginTop: head,
    marginBottom: 4,
    className: "figure-heat",
    style: {fontSize: `${fontSize}px`},
    ariaLabel: summary,
    x: {domain: columns, axis: null, padding: 0.03},
    y: {domain: rows, axis: null, padding: 0.06},
    marks: [
      Plot.cell(inRows, {
        x: "column",
        y: "row",
        fill: "var(--heat)",
        fillOpacity: {value: shade, scale: null},
        stroke: "var(--rule)",
        ariaLabel: ({row, column, count, total}: HeatCell) =>
          markWords(`${row}, ${column}`, spoken(count, total, "patients"))
      }),
      Plot.text(cells, {
        x: "column",
        y: "row",
        text: ({count, total}: HeatCell) =>
          narrow || total === 0
            ? percent(count, total)
            : `${percent(count, total)}\n${countOf(count, total)}`,
        fill: "var(--ink)",
        fontSize: 12
      }),
      Plot.text(columns, {
        x: (d) => d,
        text: (d: string) => d,
        frameAnchor: "top",
        dy: -8,
        ...(narrow
          ? {rotate: -90, textAnchor: "start", lineAnchor: "middle", lineWidth: 11}
          : {lineAnchor: "bottom", lineWidth: cellWidth / 13}),
        fill: "var(--ink)",
        fontSize: 12
      }),
      Plot.text(rows, {
        y: (d) => d,
        text: (d: string) => d,
        frameAnchor: "left",
        dx: -marginLeft,
        textAnchor: "start",
        lineWidth: marginLeft / 14,
        fill: "var(--ink)",
        fontSize: 12
      })
    ]
  });
  return onlyMarksSpeak(drawn);
}

/** How dark a cell is: from nearly nothing to a shade on which words can still be read. */
function shade({count, total}: HeatCell): number {
  return total === 0 ? 0 : 0.05 + (0.65 * count) / total;
}
