import {type Row, rowMatches} from "../../../src/model/row.js";
import {showValue} from "../../../src/text/message-words.js";
import {checkCoarsening} from "./check-coarsening.js";
import {checkLinks, type Rows} from "./check-links.js";
import {checkRows} from "./check-rows.js";
import {checkSums} from "./check-sums.js";
import {coarsenRows} from "./coarsen.js";
import {tellAt} from "./faulty-rows.js";
import type {Exception, Policy} from "./policy.js";

/**
 * What the counted rows contradict of what the policy says of its tables, all at once, a sentence each; none where the
 * policy holds. Sums are checked as counted, links and exceptions with levels put together. No sentence says a count.
 */
export function checkTables(
  {tables, exceptions}: Pick<Policy, "tables" | "exceptions">,
  queries: ReadonlyMap<string, readonly Row[]>
): string[] {
  const sentences: string[] = [];
  const usable = new Map<string, Rows>();
  for (const table of tables) {
    const rows = queries.get(table.name);
    const faults = checkRows(table, rows);
    sentences.push(...faults);
    if (rows && faults.length === 0) usable.set(table.name, {table, rows});
  }
  const sample = usable.get("sample")?.rows ?? [];
  const ageGroups = [...new Set(["all", ...sample.map(({age_group}) => String(age_group))])];
  const coarsened = new Map<string, Rows>();
  for (const {table, rows} of usable.values()) {
    const faults = checkCoarsening(table, rows);
    sentences.push(...checkSums(table, rows, ageGroups), ...faults);
    if (faults.length === 0) coarsened.set(table.name, {table, rows: coarsenRows(table, rows)});
  }
  sentences.push(...checkSample(sample));
  for (const rows of coarsened.values()) sentences.push(...checkLinks(rows, coarsened));
  for (const exception of exceptions) sentences.push(...checkException(exception, coarsened));
  return sentences;
}

/** The sample has no row to take its denominator from but its own. */
function checkSample(rows: readonly Row[]): string[] {
  const all = rows.find(({age_group}) => age_group === "all")?.patients;
  return tellAt(
    "sample",
    rows.filter(({denominator}) => denominator !== all),
    ["age_group"],
    "the denominator is not the patients of all; the query must count each group among all patients"
  );
}

function checkException({table, where}: Exception, tables: ReadonlyMap<string, Rows>): string[] {
  const rows = tables.get(table)?.rows;
  if (!rows || rows.some((row) => rowMatches(row, where))) return [];
  const place = Object.entries(where)
    .map(([column, value]) => `${column} ${showValue(value)}`)
    .join(" and ");
  return [`${table}: no row has ${place}, which an exception names; correct its "where"`];
}
