import * as Plot from "@observablehq/plot";
import {anyWithheld, type Counted, isReleased, withheldMark} from "../../model/withheld.js";
import {countOf, percent, spoken, type Whom} from "../../text/numbers.js";
import type {MarkChoice} from "../reading/mark-choice.js";
import {withheldCells, withheldLegend, withheldLegendHeight} from "./hatching.js";
import {type FigureOptions, finishDrawing, markWords, withChoices} from "./plot-figure.js";
import {fontSize, lineHeight, smallSize, wrap} from "./text.js";

/** A cell of a heat map: `numerator` of `denominator` units at a row and a column, null where withheld. */
export type HeatCell = Counted & {row: string; column: string; choice?: MarkChoice | undefined};

/**
 * A grid whose cells are shaded by their share and carry it in words; a cell of nobody stays empty, and one whose number
 * is withheld is hatched.
 * @param cells rows and columns appear in the order of the cells
 * @param whom the units, in the plural
 */
export function heatMap(
  cells: readonly HeatCell[],
  {width, document, summary, whom}: FigureOptions & {whom: Whom}
): SVGSVGElement | HTMLElement {
  const rows = [...new Set(cells.map(({row}) => row))];
  const columns = [...new Set(cells.map(({column}) => column))];
  const inRows = rows.flatMap((row) =>
    columns.flatMap((column) => cells.filter((cell) => cell.row === row && cell.column === column))
  );
  const marginLeft = Math.min(230, width * 0.34);
  const cellWidth = (width - marginLeft) / columns.length;
  const narrow = cellWidth < 84;
  const head = narrow ? 150 : headHeight(columns, cellWidth);
  const withheld = anyWithheld(inRows);
  const under = 4 + (withheld ? withheldLegendHeight : 0);
  const height = rows.length * 52 + head + under;
  const drawn = Plot.plot({
    ...(document && {document}),
    width,
    height,
    marginLeft,
    marginRight: 0,
    marginTop: head,
    marginBottom: under,
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
        ariaLabel: ({row, column, numerator, denominator}: HeatCell) =>
          markWords(`${row}, ${column}`, spoken(numerator, denominator, whom)),
        render: withChoices(
          (at) => inRows[at]?.choice,
          withheldCells((at) => {
            const cell = inRows[at];
            return cell && !isReleased(cell) ? wordsOf(cell, narrow) : undefined;
          })
        )
      }),
      Plot.text(cells, {
        x: "column",
        y: "row",
        text: (cell: HeatCell) => wordsOf(cell, narrow),
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
      }),
      withheld ? withheldLegend(height) : null
    ]
  });
  return finishDrawing(drawn);
}

/** How high the names of columns are beside each other. */
function headHeight(columns: readonly string[], cellWidth: number): number {
  const lines = Math.max(0, ...columns.map((column) => wrap(column, cellWidth, {size: smallSize}).length));
  return lines * lineHeight + 16;
}

function wordsOf({numerator, denominator}: HeatCell, narrow: boolean): string {
  if (numerator === null) return withheldMark;
  return narrow || denominator === 0
    ? percent(numerator, denominator)
    : `${percent(numerator, denominator)}\n${countOf(numerator, denominator)}`;
}

/** How strong the colour of a cell is: from nearly nothing to one on which words can still be read. */
function shade(cell: HeatCell): number {
  return isReleased(cell) && cell.denominator > 0 ? 0.05 + (0.65 * cell.numerator) / cell.denominator : 0;
}
