import type {Row} from "../../model/row.js";
import {readCounted, readText} from "../../model/row.js";
import {capital} from "../../model/sentence-case.js";
import {dataTable} from "../tables/data-table.js";
import {cellWords} from "../tables/share-columns.js";
import {mostBars} from "./draw-bars.js";
import type {Situation} from "./finding.js";

/** A code, and the names of those that it stands under, and its own. */
type PlacedCode = {code: string; path: readonly string[]};

/**
 * A table of many codes, a row for each with where it stands, and a cell for each group. Of more groups than figures draw
 * as bars it has only all units together.
 * @param codebook the codes, in the order of the codebook
 * @param rows those of `theme-frequencies` and `subtheme-frequencies`
 */
export function codesTable(
  codebook: readonly Row[],
  rows: readonly Row[],
  {grouping}: Pick<Situation, "grouping">
): HTMLElement {
  const groups = [...(grouping.groups.length > mostBars ? [] : grouping.groups), grouping.all];
  const counted = new Map(rows.map((row) => [keyOf(row.subtheme ?? row.theme, row.group), row]));
  return dataTable(inTree(codebook), {
    caption: `${capital(grouping.all.many)} by theme and subtheme`,
    columns: [
      {header: "Code", cell: ({path}) => path.join(" › ")},
      ...groups.map(({level, label}) => ({
        header: label,
        numeric: true,
        cell({code}: PlacedCode) {
          const row = counted.get(keyOf(code, level));
          return row ? cellWords(readCounted(row)) : "–";
        }
      }))
    ]
  });
}

/** The codes with each behind the one that it stands under; one of which the codebook has none stands by itself. */
function inTree(codebook: readonly Row[]): PlacedCode[] {
  const known = new Set(codebook.map(({code}) => code));
  const placed = (codes: readonly Row[], above: readonly string[]): PlacedCode[] =>
    codes.flatMap((row) => {
      const path = [...above, readText(row, "label")];
      const under = codebook.filter(({parent}) => parent === row.code);
      return [{code: readText(row, "code"), path}, ...placed(under, path)];
    });
  return placed(
    codebook.filter(({parent}) => !known.has(parent)),
    []
  );
}

function keyOf(code: unknown, group: unknown): string {
  return JSON.stringify([code, group]);
}
