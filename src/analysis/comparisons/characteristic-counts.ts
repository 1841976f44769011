import type {Row} from "../../model/row.js";
import {readCounted, readText} from "../../model/row.js";
import type {VariableDescription} from "../../model/study.js";
import {isReleased} from "../../model/withheld.js";
import {comparable} from "./families.js";

/** Adults and children over all levels of a characteristic that any of them has. */
export type WholeCharacteristic = {
  name: string;
  title: string;
  levels: string[];
  counts: {adults: number[]; children: number[]};
};

/**
 * The characteristics with three levels or more in view and both adults and children. A characteristic is left out when
 * any of its numbers is withheld, or when its levels do not add up to all patients, since rows are then missing.
 */
export function wholeCharacteristics(
  rows: readonly Row[],
  characteristics: readonly VariableDescription[]
): WholeCharacteristic[] {
  return comparable(characteristics).flatMap(({name, title}) => {
    const counts = (group: string) =>
      wholeCounts(rows.filter((row) => row.variable === name && row.age_group === group));
    const [adults, children] = [counts("adult"), counts("child")];
    if (!adults || !children) return [];
    const levels = [...new Set([...adults.keys(), ...children.keys()])].filter(
      (level) => (adults.get(level) ?? 0) + (children.get(level) ?? 0) > 0
    );
    const whole = {
      adults: levels.map((level) => adults.get(level) ?? 0),
      children: levels.map((level) => children.get(level) ?? 0)
    };
    const both = Object.values(whole).every((group) => group.some((count) => count > 0));
    return levels.length >= 3 && both ? [{name, title, levels, counts: whole}] : [];
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
