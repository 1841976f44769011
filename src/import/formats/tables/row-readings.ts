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
 * where they have, as 0 beside 1, it is no answer.
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
  const meaning = blankMark ?? (rows.some(({saysNo}) => saysNo) ? "not read" : "no");
  const readings = new Map<string, ProjectReading>();
  let blank = 0;
  for (const [at, {case: person, marking}] of rows.entries()) {
    const source = ofRow[at];
    if (source === undefined) continue;
    for (const [user, what] of marking) {
      if (what === "blank") blank += 1;
      if (what === "blank" && meaning === "not read") continue;
      readings.set(`${source.id}\0${user}`, {
        source: source.id,
        span: spans.get(source),
        user,
        case: person
      });
    }
  }
  const isAssumed = blank > 0 && blankMark === undefined;
  return {readings: [...readings.values()], warnings: isAssumed ? [describeBlank(blank, meaning)] : []};
}

function describeBlank(blank: number, meaning: NonNullable<TableColumns["blankMark"]>): string {
  const times = `${counted(blank, "time")}, all cells of a coder in a row are empty`;
  return meaning === "no"
    ? `${times}, and no cell says no: the coder is taken to have read the passage and put no code on it. If not, say blank_mark: not read under columns in the mapping.`
    : `${times} where others say no: the coder is taken not to have read the passage. If it means no, say blank_mark: no under columns in the mapping.`;
}
