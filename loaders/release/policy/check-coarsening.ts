import type {Row} from "../../../src/model/row.js";
import {inWords, nearestName, showValue} from "../../../src/text/message-words.js";
import {mergedGroups, mergesOf} from "./coarsen.js";
import type {PolicyTable} from "./policy.js";

/** What the policy puts together and the rows do not have, or have already. */
export function checkCoarsening(table: PolicyTable, rows: readonly Row[]): string[] {
  return mergesOf(table).flatMap((merge) => {
    const {dimension, name, levels} = merge;
    const there = [...new Set(rows.map((row) => String(row[dimension])))];
    const unknown = levels.filter((level) => !there.includes(level));
    if (unknown.length > 0) return unknown.map((level) => unknownLevel(table.name, dimension, level, there));
    if (mergedGroups(table, rows, merge).length === 0)
      return [
        `${table.name}: no rows have all of ${inWords(levels.map(showValue))} that ${showValue(name)} puts together; put levels of one variable together`
      ];
    if (there.includes(name))
      return [
        `${table.name}: ${showValue(name)} is a level of ${dimension} already; give the coarser level another name`
      ];
    return [];
  });
}

function unknownLevel(table: string, dimension: string, level: string, there: readonly string[]): string {
  const meant = nearestName(level, there);
  const step = meant === undefined ? `there are ${inWords(there)}` : `did you mean ${showValue(meant)}?`;
  return `${table}: ${showValue(level)} is no level of ${dimension}; ${step}`;
}
