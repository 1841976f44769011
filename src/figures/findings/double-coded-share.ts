import {excerptsCodedBy} from "../../analysis/agreement/patterns.js";
import type {Row} from "../../model/row.js";
import {readNumber, readText} from "../../model/row.js";
import {countOf, percent, tablePercent} from "../../text/numbers.js";
import {dataTable} from "../tables/data-table.js";
import {type Finding, unprinted} from "./finding.js";
import {tabledShare} from "./share-numbers.js";

/** How much of the coded material two coders or more have coded. */
export const doubleCodedShare: Finding = {
  name: "double-coded-share",
  query: "excerpts-by-coders",
  title(rows) {
    const [double, coded] = [excerptsCodedBy(rows, 2), excerptsCodedBy(rows, 1)];
    return `${countOf(double, coded)} coded excerpts (${percent(double, coded)}) were coded by two coders or more`;
  },
  measure:
    "Excerpts by who put codes on them; shares are of all coded excerpts. Only those with two coders or more enter the figures below.",
  standing: (situation) => [{standing: unprinted(situation), about: "the coders, and every count"}],
  tabled(row, rows) {
    const numerator = readNumber(row, "coders") === 0 ? null : readNumber(row, "excerpts");
    return tabledShare({numerator, denominator: excerptsCodedBy(rows, 1)}, {interval: false});
  },
  draw(rows) {
    const coded = excerptsCodedBy(rows, 1);
    return dataTable(
      rows.filter((row) => readNumber(row, "excerpts") > 0),
      {
        caption: "Excerpts by who coded them",
        columns: [
          {header: "Coded by", cell: (row) => whoCoded(row)},
          {header: "excerpts", numeric: true, cell: (row) => String(readNumber(row, "excerpts"))},
          {
            header: "% of coded",
            numeric: true,
            cell: (row) =>
              readNumber(row, "coders") === 0 ? "–" : tablePercent(readNumber(row, "excerpts"), coded)
          }
        ]
      }
    );
  }
};

function whoCoded(row: Row): string {
  if (readNumber(row, "coders") === 0) return "nobody";
  return readNumber(row, "coders") === 1 ? `${readText(row, "names")} alone` : readText(row, "names");
}
