import {mostCases} from "../../analysis/leaders.js";
import {allLevel} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {readCounted, readNumber, readText} from "../../model/row.js";
import {capital} from "../../model/sentence-case.js";
import {type HeatCell, heatMap} from "../charts/heat-map.js";
import {dataTable} from "../tables/data-table.js";
import {shareColumns} from "../tables/share-columns.js";
import {type Finding, unprinted} from "./finding.js";
import {leaderNames, sharesWords} from "./lead-words.js";
import {amongReleased, cellsSummary, nothingToName} from "./sentences.js";
import {tabledShare} from "./share-numbers.js";

/** Which themes meet in the same unit. */
export const themeCoOccurrence: Finding = {
  name: "theme-co-occurrence",
  query: "theme-co-occurrence",
  select: pairs,
  title(rows, situation) {
    const cells = pairs(rows).map((row) => ({row, ...readCounted(row)}));
    const lead = mostCases(cells);
    if (lead.is === "known") {
      const joint = lead.cells.length > 1 ? "with" : "and";
      const names = lead.cells.map(({row}) => `“${row.label_a}” ${joint} “${row.label_b}”`);
      return `${leaderNames(names, cells.length, "pairs")} meet most often${amongReleased(cells)}: ${sharesWords(lead.cells, situation.grouping.all.many)}`;
    }
    const met = cells.some(({numerator}) => numerator !== 0);
    return nothingToName(
      cells,
      situation,
      met
        ? `Too few ${situation.grouping.all.many} in view to say which two themes meet most often`
        : `No two themes meet in the ${situation.grouping.all.many} in view`
    );
  },
  measure: ({context, grouping}, rows) =>
    `${capital(grouping.all.many)} with both themes, as a share of all ${grouping.all.many} in view. The stronger the colour, the larger the share.${context.study.release ? "" : " The table also counts the excerpts coded with both."}${limitWords(rows)}`,
  standing: (situation) => [{standing: unprinted(situation), about: "every count"}],
  ofAllTogether: true,
  tabled: (row) => tabledShare(readCounted(row), {interval: false}),
  draw: (rows, {width, document, grouping}) =>
    heatMap(cellsOf(shownPairs(rows)), {
      width,
      ...(document && {document}),
      whom: grouping.all,
      summary: cellsSummary(`Themes that meet in one ${grouping.all.one}`, cellsOf(shownPairs(rows)), " and ")
    }),
  table(rows, {grouping}) {
    const excerpts = pairs(rows).some((row) => "excerpts" in row);
    return dataTable(shownPairs(rows), {
      caption: `Pairs of themes in the same ${grouping.all.one}${excerpts ? " and in the same excerpt" : ""}`,
      columns: [
        {header: "Themes", cell: (row) => `${readText(row, "label_a")} – ${readText(row, "label_b")}`},
        ...shareColumns<Row>({of: readCounted, unit: grouping.all, intervals: false}),
        ...(excerpts
          ? [{header: "excerpts", numeric: true, cell: (row: Row) => String(readNumber(row, "excerpts"))}]
          : [])
      ]
    });
  }
};

/** Pairs of two different themes, all groups together. */
function pairs(rows: readonly Row[]): Row[] {
  return rows.filter((row) => row.group === allLevel && row.theme_a !== row.theme_b);
}

/** The most themes whose pairs are drawn and tabled; a page of more is slow, and its cells are too small to read. */
const mostThemes = 24;

/** The pairs of the themes that meet others most often, where there are more themes than are shown. */
function shownPairs(rows: readonly Row[]): Row[] {
  const all = pairs(rows);
  const met = new Map<string, number>();
  for (const row of all)
    for (const theme of [readText(row, "theme_a"), readText(row, "theme_b")])
      met.set(theme, (met.get(theme) ?? 0) + (readCounted(row).numerator ?? 0));
  if (met.size <= mostThemes) return all;
  const most = [...met].sort(([, one], [, other]) => other - one).slice(0, mostThemes);
  const shown = new Set(most.map(([theme]) => theme));
  return all.filter((row) => shown.has(readText(row, "theme_a")) && shown.has(readText(row, "theme_b")));
}

function limitWords(rows: readonly Row[]): string {
  const themes = new Set(pairs(rows).flatMap(({theme_a, theme_b}) => [theme_a, theme_b])).size;
  if (themes <= mostThemes) return "";
  return ` Of ${themes} themes, figure and table have the ${mostThemes} that meet others most often; the CSV has all.`;
}

function cellsOf(rows: readonly Row[]): HeatCell[] {
  return rows.map((row) => ({
    row: readText(row, "label_b"),
    column: readText(row, "label_a"),
    ...readCounted(row)
  }));
}
