import type {Row} from "../../../src/model/row.js";
import {UserError} from "../../../src/text/errors.js";
import {coarsenRows} from "../policy/coarsen.js";
import type {Policy, PolicyTable} from "../policy/disclosure-policy.js";
import {type CountedTable, countColumns} from "../tables/counted-table.js";

/**
 * The tables of a policy with their counts: the rows of their queries, with the columns of the policy only. Leaves out rows
 * that repeat a cell of another table, such as a theme together with itself.
 * @throws UserError when a table has no query
 */
export function countTables({tables}: Policy, queries: ReadonlyMap<string, readonly Row[]>): CountedTable[] {
  return tables.map((table) => {
    const rows = queries.get(table.name);
    if (!rows) throw new UserError(`the policy wants the table ${table.name}, which no query counts`);
    const {coarsen: _coarsen, worth: _worth, ...structure} = table;
    const kept = coarsenRows(table, [...rows]).filter((row) => !repeatsAnother(row, table));
    return {...structure, rows: kept.map((row) => withColumns(row, listReleaseColumns(table)))};
  });
}

/** The columns of a released table, in order. */
export function listReleaseColumns({
  dimensions,
  labels
}: Pick<PolicyTable, "dimensions" | "labels">): string[] {
  return [...dimensions, ...labels, ...countColumns];
}

function withColumns(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

/** Whether two links of a row lead to the same row. */
function repeatsAnother(row: Row, {within}: PolicyTable): boolean {
  const places = within.map(({table, on, where = {}}) => {
    const named = Object.entries(on).map(([mine, theirs]) => [theirs, String(row[mine])]);
    return JSON.stringify([table, [...named, ...Object.entries(where)].sort()]);
  });
  return new Set(places).size < places.length;
}
