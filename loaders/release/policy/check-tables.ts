import {type Row, rowMatches} from "../../../src/model/row.js";
import {inWords, showValue} from "../../../src/text/message-words.js";
import {checkKnown, unknownLevel} from "./check-known.js";
import {checkLinks, type TableRows} from "./check-links.js";
import {checkQueryRows} from "./check-query-rows.js";
import {checkSums} from "./check-sums.js";
import {coarsenRows, findMergedRows, listMerges} from "./coarsen.js";
import type {Policy, PolicyException, PolicyTable} from "./disclosure-policy.js";
import {describeValues, reportRows} from "./row-faults.js";

/**
 * A sentence for each way in which the counted rows contradict the policy; none where the policy holds. Checks sums on the
 * rows as counted, links and exceptions with levels combined. No sentence contains a count.
 */
export function checkTables(
  {tables, exceptions}: Pick<Policy, "tables" | "exceptions">,
  queries: ReadonlyMap<string, readonly Row[]>
): string[] {
  const sentences: string[] = [];
  const usable = new Map<string, TableRows>();
  for (const table of tables) {
    const rows = queries.get(table.name);
    const faults = checkQueryRows(table, rows);
    sentences.push(...faults);
    if (rows && faults.length === 0) usable.set(table.name, {table, rows});
  }
  const sample = usable.get("sample")?.rows ?? [];
  const groupLevels = [...new Set(["all", ...sample.map(({group}) => String(group))])];
  const coarsened = new Map<string, TableRows>();
  for (const {table, rows} of usable.values()) {
    const faults = checkCoarsening(table, rows);
    sentences.push(...checkSums(table, rows, groupLevels), ...faults);
    if (faults.length === 0) coarsened.set(table.name, {table, rows: coarsenRows(table, rows)});
  }
  sentences.push(...checkSample(sample));
  for (const one of coarsened.values())
    sentences.push(...checkKnown(one.table, one.rows), ...checkLinks(one, coarsened));
  for (const exception of exceptions) sentences.push(...checkException(exception, coarsened));
  return sentences;
}

/** A sentence for each level that the policy combines and the rows lack, and for each coarser level that they have already. */
function checkCoarsening(table: PolicyTable, rows: readonly Row[]): string[] {
  return listMerges(table).flatMap((merge) => {
    const {dimension, name, levels} = merge;
    const there = [...new Set(rows.map((row) => String(row[dimension])))];
    const unknown = levels.filter((level) => !there.includes(level));
    if (unknown.length > 0) return unknown.map((level) => unknownLevel(table.name, dimension, level, there));
    if (findMergedRows(table, rows, merge).length === 0)
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

/** The sample has no row to take its denominator from but its own. */
function checkSample(rows: readonly Row[]): string[] {
  const all = rows.find(({group}) => group === "all")?.patients;
  return reportRows(
    "sample",
    rows.filter(({denominator}) => denominator !== all),
    ["group"],
    "the denominator is not the patients of all; the query must count each group among all patients"
  );
}

function checkException({table, where}: PolicyException, tables: ReadonlyMap<string, TableRows>): string[] {
  const rows = tables.get(table)?.rows;
  if (!rows || rows.some((row) => rowMatches(row, where))) return [];
  return [`${table}: no row has ${describeValues(where)}, which an exception names; correct its "where"`];
}
