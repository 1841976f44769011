import {counted} from "../../../text/numbers.js";
import type {ProjectReading} from "../../project/coded-project.js";
import type {CodedRow} from "./coded-rows.js";
import type {RowSources} from "./row-sources.js";
import type {TableColumns} from "./table-columns.js";

/**
 * Who read which passage, as rows say it, and what of it was taken for granted. None where they have one coder or nobody:
 * there is nobody to agree with.
 *
 * A mark says that its coder read the passage, whether it is yes or no. Unless the mapping says what it means that all cells
 * of a coder in a row are empty, it is a no where the tables have no other word for it, as where x or nothing is written;
 * where they have, as 0 beside 1, and where the cells name codes, it is no answer.
 */
export function makeReadings(
  rows: readonly CodedRow[],
  {ofRow, spans}: RowSources,
  blankMark: TableColumns["blankMark"]
): {readings: ProjectReading[]; warnings: string[]} {
  const coders = new Set(
    rows.flatMap(({marking, codes}) => [...marking.keys(), ...codes.flatMap(({coder}) => coder ?? [])])
  );
  if (coders.size < 2) return {readings: [], warnings: []};
  const assumed = {
    blank: rows.some(({saysNo}) => saysNo) ? "not read" : "no",
    unnamed: "not read"
  } as const;
  const readings = new Map<string, ProjectReading>();
  const counts = {blank: 0, unnamed: 0};
  for (const [at, {case: person, marking, codes}] of rows.entries()) {
    const source = ofRow[at];
    if (source === undefined) continue;
    for (const [user, what] of marking) {
      if (what === "unnamed" && codes.some(({coder}) => coder === user)) continue;
      if (what !== "said") counts[what] += 1;
      if (what !== "said" && (blankMark ?? assumed[what]) === "not read") continue;
      const place = {source: source.id, span: spans.get(source)};
      readings.set(`${source.id}\0${user}`, {...place, user, case: person});
    }
  }
  const warnings = blankMark === undefined ? describeBlank(counts, assumed.blank) : [];
  return {readings: [...readings.values()], warnings};
}

function describeBlank(
  {blank, unnamed}: {blank: number; unnamed: number},
  meaning: NonNullable<TableColumns["blankMark"]>
): string[] {
  const empty = `${counted(blank, "time")}, all cells of a coder in a row are empty`;
  const notRead =
    "the coder is taken not to have read the passage. If it means no, say blank_mark: no under columns in the mapping.";
  return [
    ...(blank === 0
      ? []
      : meaning === "not read"
        ? [`${empty} where others say no: ${notRead}`]
        : [
            `${empty}, and no cell says no: the coder is taken to have read the passage and put no code on it. If not, say blank_mark: not read under columns in the mapping.`
          ]),
    ...(unnamed === 0
      ? []
      : [`${counted(unnamed, "time")}, the cell in which a coder would name codes is empty: ${notRead}`])
  ];
}
