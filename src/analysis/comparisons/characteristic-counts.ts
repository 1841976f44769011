import type {Group} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {readCounted, readText} from "../../model/row.js";
import type {VariableDescription} from "../../model/study.js";
import {isReleased} from "../../model/withheld.js";
import {comparable} from "./families.js";

/** The groups over all levels of a characteristic that any of them has: `counts` has a row a group. */
export type WholeCharacteristic = {
  name: string;
  title: string;
  levels: string[];
  counts: number[][];
};

/**
 * The characteristics with three levels or more in view, in two groups or more. A characteristic is left out when
 * any of its numbers is withheld, or when its levels do not add up to all patients, since rows are then missing.
 */
export function wholeCharacteristics(
  rows: readonly Row[],
  groups: readonly Group[],
  characteristics: readonly VariableDescription[]
): WholeCharacteristic[] {
  return comparable(characteristics).flatMap(({name, title}) => {
    const counts = groups.map(({level}) =>
      wholeCounts(rows.filter((row) => row.variable === name && row.group === level))
    );
    if (!counts.every((group) => group !== undefined)) return [];
    const levels = [...new Set(counts.flatMap((group) => [...group.keys()]))].filter((level) =>
      counts.some((group) => (group.get(level) ?? 0) > 0)
    );
    const whole = counts
      .map((group) => levels.map((level) => group.get(level) ?? 0))
      .filter((group) => group.some((count) => count > 0));
    return levels.length >= 3 && whole.length === groups.length && whole.length > 1
      ? [{name, title, levels, counts: whole}]
      : [];
  });
}

/** The patients with each level; undefined unless all of a group are among them. */
function wholeCounts(rows: readonly Row[]): Map<string, number> | undefined {
  const cells = rows.map((row) => ({level: readText(row, "level"), ...readCounted(row)})).filter(isReleased);
  if (cells.length < rows.length) return;
  const sum = cells.reduce((before, {numerator}) => before + numerator, 0);
  if (cells.some(({denominator}) => denominator !== sum)) return;
  return new Map(cells.map(({level, numerator}) => [level, numerator]));
}
