import type {TableLink} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import {rowKey} from "../tables/group-rows.js";
import type {PolicyTable} from "./disclosure-policy.js";
import {reportRows} from "./row-faults.js";

/** A table of the policy with its rows. */
export type TableRows = {table: PolicyTable; rows: readonly Row[]};

/** A sentence for each contradiction between a table's rows and those that its links lead to. Skips links to other tables than these. */
export function checkLinks({table, rows}: TableRows, tables: ReadonlyMap<string, TableRows>): string[] {
  const {name, dimensions, denominator, within} = table;
  const report = (faulty: readonly Row[], what: string) => reportRows(name, faulty, dimensions, what);
  const check = (link: TableLink, key: string) => {
    const other = tables.get(link.table);
    if (other === undefined) return [];
    const find = finder(link, other);
    const linked = rows.map((row) => ({row, whole: find(row)}));
    const where = (holds: (row: Row, whole: Row) => boolean) =>
      linked.flatMap(({row, whole}) => (whole && !holds(row, whole) ? [row] : []));
    return [
      ...report(
        linked.flatMap(({row, whole}) => (whole ? [] : [row])),
        `there is no such row of ${link.table}; correct the link in "${key}"`
      ),
      ...report(
        where((row, whole) => Number(row.patients) <= Number(whole.patients)),
        `there are more patients than in the row of ${link.table}, of which they should be a part; correct "${key}"`
      ),
      ...(key === "within"
        ? []
        : report(
            where((row, whole) => row.denominator === whole.patients),
            `the denominator is not the patients of the row of ${link.table}; correct "${key}"`
          ))
    ];
  };
  return [
    ...(denominator ? check(denominator, "denominator") : []),
    ...within.flatMap((link) => check(link, "within"))
  ];
}

/** Makes a function that finds the row that a link leads to. */
function finder(link: TableLink, {table, rows}: TableRows): (row: Row) => Row | undefined {
  const byKey = new Map(rows.map((row) => [rowKey(row, table.dimensions), row]));
  const on = Object.entries(link.on).map(([mine, theirs]) => [theirs, mine] as const);
  return (row) => {
    const sought = Object.fromEntries(on.map(([theirs, mine]) => [theirs, row[mine] ?? null]));
    return byKey.get(rowKey({...sought, ...link.where, group: row.group ?? null}, table.dimensions));
  };
}
