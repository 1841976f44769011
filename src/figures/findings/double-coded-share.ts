import {coderVerb} from "../../analysis/agreement/coder-verb.js";
import {excerptsReadBy} from "../../analysis/agreement/patterns.js";
import type {Row} from "../../model/row.js";
import {readNumber, readText} from "../../model/row.js";
import {capital} from "../../model/sentence-case.js";
import type {Proportion} from "../../stats/proportion.js";
import {countOf, percent, tablePercent} from "../../text/numbers.js";
import {dataTable} from "../tables/data-table.js";
import {type Finding, unprinted} from "./finding.js";
import {sumWords, tabledShare} from "./share-numbers.js";

/** How much of the material two coders or more have coded, or read where the extract knows that. */
export const doubleCodedShare: Finding = {
  name: "double-coded-share",
  query: "excerpts-by-coders",
  title(rows, {context}) {
    const [double, any] = [excerptsReadBy(rows, 2), excerptsReadBy(rows, 1)];
    const verb = coderVerb(context.study);
    return `${countOf(double, any)} ${verb} excerpts (${percent(double, any)}) were ${verb} by two coders or more`;
  },
  measure: ({context}, rows) =>
    `Excerpts by who ${context.study.readings ? "read them, whether they put a code on them or none" : "put codes on them"}; shares are of all ${coderVerb(context.study)} excerpts. Only those with two coders or more enter the figures below.${sumWords(partsOf(rows), () => "all")}`,
  standing: (situation) => [{standing: unprinted(situation), about: "the coders, and every count"}],
  tabled(row, rows) {
    const numerator = readNumber(row, "coders") === 0 ? null : readNumber(row, "excerpts");
    return tabledShare({numerator, denominator: excerptsReadBy(rows, 1)}, {interval: false});
  },
  draw(rows, {context}) {
    const any = excerptsReadBy(rows, 1);
    const verb = coderVerb(context.study);
    return dataTable(
      rows.filter((row) => readNumber(row, "excerpts") > 0),
      {
        caption: `Excerpts by who ${verb} them`,
        columns: [
          {header: `${capital(verb)} by`, cell: (row) => whoRead(row)},
          {header: "excerpts", numeric: true, cell: (row) => String(readNumber(row, "excerpts"))},
          {
            header: `% of ${verb}`,
            numeric: true,
            cell: (row) =>
              readNumber(row, "coders") === 0 ? "–" : tablePercent(readNumber(row, "excerpts"), any)
          }
        ]
      }
    );
  }
};

/** The excerpts that somebody read, by who did. */
function partsOf(rows: readonly Row[]): Proportion[] {
  const denominator = excerptsReadBy(rows, 1);
  return rows
    .filter((row) => readNumber(row, "coders") > 0)
    .map((row) => ({numerator: readNumber(row, "excerpts"), denominator}));
}

function whoRead(row: Row): string {
  if (readNumber(row, "coders") === 0) return "nobody";
  return readNumber(row, "coders") === 1 ? `${readText(row, "names")} alone` : readText(row, "names");
}
