import type {TableLink} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import type {CountedTable} from "./counted-table.js";
import {indexRows, rowKey} from "./group-rows.js";

/** Finds the row that a link of a row leads to: its table, and its index there. */
export type RowFinder = (from: CountedTable, row: Row, link: TableLink) => {table: string; index: number};

/**
 * Makes a row finder for tables. It indexes each table once by the columns that a link names.
 * @throws Error, when a row is looked for, where a link leads to no row or to several: the policy describes the tables wrongly
 */
export function createRowFinder(tables: readonly CountedTable[]): RowFinder {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const indexes = new Map<string, Map<string, number[]>>();
  return (from, row, link) => {
    const other = byName.get(link.table);
    if (!other) throw new Error(`${from.name} is linked to ${link.table}, which is not among the tables`);
    const wanted: Record<string, string> = {group: String(row.group), ...link.where};
    for (const [column, otherColumn] of Object.entries(link.on)) wanted[otherColumn] = String(row[column]);
    const columns = Object.keys(wanted).sort();
    const name = JSON.stringify([link.table, columns]);
    const index = indexes.get(name) ?? indexRows(other.rows, columns);
    indexes.set(name, index);
    const matching = index.get(rowKey(wanted, columns)) ?? [];
    const [first] = matching;
    if (first === undefined || matching.length > 1)
      throw new Error(`${from.name} is linked to ${matching.length} rows of ${link.table}, instead of one`);
    return {table: link.table, index: first};
  };
}
