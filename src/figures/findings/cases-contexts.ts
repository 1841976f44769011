import type {Row} from "../../model/row.js";
import {readNumber, readText} from "../../model/row.js";
import {counted, percent, shareOf, whole} from "../../text/numbers.js";
import {contextLabel} from "../../text/search-words.js";
import {type BarGroup, groupedBars} from "../charts/grouped-bars.js";
import {dataTable} from "../tables/data-table.js";
import {type Finding, unprinted} from "./finding.js";
import {sumWords, tabledShare} from "./share-numbers.js";

/** How hits were classed by the words around them. */
export const casesContexts: Finding = {
  name: "cases-contexts",
  query: "cases-contexts",
  title(rows) {
    const all = sum(rows);
    return all === 0 ? "No term that is on has a hit" : `${shareOf(sum(rows, "counted"), all, "hits")} count`;
  },
  measure: (_, rows) =>
    `Hits by concept and context, as shares of the concept’s hits. A hit is excluded where an exclusion of the strategy says that it is something else; the other contexts are decided by trigger words before or after the hit in its sentence, after ConText (Harkema and others 2009, J Biomed Inform 42:839).${sumWords(rows.map(partOf), ({concept}) => concept)}`,
  standing: (situation) => [{standing: unprinted(situation), about: "every number"}],
  tabled: (row) =>
    tabledShare(
      {numerator: readNumber(row, "hits"), denominator: Number(row.denominator)},
      {interval: false}
    ),
  draw(rows, {width, document}) {
    const groups = groupsOf(rows);
    const words = groups.flatMap(({title, bars}) =>
      bars.map((bar) => `${title}, ${bar.label}: ${bar.words}`)
    );
    return groupedBars(groups, {
      width,
      ...(document && {document}),
      summary: `Contexts of hits. ${words.join("; ")}.`,
      max: 1,
      twoColumns: true,
      key: {part: "counts", whole: "does not count"}
    });
  },
  table: (rows) =>
    dataTable(conceptsOf(rows), {
      caption: "Hits by concept and context",
      columns: [
        {header: "Concept", cell: (concept) => labelOf(rows, concept)},
        {header: "all", numeric: true, cell: (concept) => whole(sum(ofConcept(rows, concept)))},
        ...contextsOf(rows).map((context) => ({
          header: contextLabel(context),
          numeric: true,
          cell: (concept: string) => whole(sum(ofConcept(rows, concept), context))
        }))
      ]
    })
};

function partOf(row: Row) {
  return {
    concept: readText(row, "concept"),
    numerator: readNumber(row, "hits"),
    denominator: Number(row.denominator)
  };
}

function sum(rows: readonly Row[], context?: string): number {
  return rows.reduce(
    (total, row) => total + (context === undefined || row.context === context ? readNumber(row, "hits") : 0),
    0
  );
}

function conceptsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.map((row) => readText(row, "concept")))];
}

function contextsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.map((row) => readText(row, "context")))];
}

function ofConcept(rows: readonly Row[], concept: string): Row[] {
  return rows.filter((row) => row.concept === concept);
}

function labelOf(rows: readonly Row[], concept: string): string {
  const [row = {}] = ofConcept(rows, concept);
  return readText(row, "concept_label");
}

function groupsOf(rows: readonly Row[]): BarGroup[] {
  return conceptsOf(rows).flatMap((concept) => {
    const found = ofConcept(rows, concept).filter((row) => readNumber(row, "hits") > 0);
    return found.length === 0 ? [] : [{title: labelOf(rows, concept), bars: found.map(barOf)}];
  });
}

function barOf(row: Row): BarGroup["bars"][number] {
  const [hits, total] = [readNumber(row, "hits"), Number(row.denominator)];
  const value = hits / total;
  return {
    label: contextLabel(readText(row, "context")),
    value,
    part: row.context === "counted" ? value : 0,
    numbers: `${percent(hits, total)} · ${whole(hits)}`,
    words: `${percent(hits, total).replace(" %", " per cent")}, ${whole(hits)} of ${counted(total, "hit")}`
  };
}
