import type {Row} from "../../../src/model/row.js";
import {rowKey} from "../tables/group-rows.js";
import type {PolicyTable, TableLink} from "./disclosure-policy.js";
import {tellAt} from "./row-faults.js";

/** A table of the policy with its rows. */
export type Rows = {table: PolicyTable; rows: readonly Row[]};

/** What the rows that a table's links lead to contradict. Links to tables that are not given are not checked. */
export function checkLinks({table, rows}: Rows, tables: ReadonlyMap<string, Rows>): string[] {
  const {name, dimensions, denominator, within} = table;
  const tell = (faulty: readonly Row[], what: string) => tellAt(name, faulty, dimensions, what);
  const check = (link: TableLink, key: string) => {
    const other = tables.get(link.table);
    if (other === undefined) return [];
    const find = finder(link, other);
    const linked = rows.map((row) => ({row, whole: find(row)}));
    const where = (holds: (row: Row, whole: Row) => boolean) =>
      linked.flatMap(({row, whole}) => (whole && !holds(row, whole) ? [row] : []));
    return [
      ...tell(
        linked.flatMap(({row, whole}) => (whole ? [] : [row])),
        `there is no such row of ${link.table}; correct the link in "${key}"`
      ),
      ...tell(
        where((row, whole) => Number(row.patients) <= Number(whole.patients)),
        `there are more patients than in the row of ${link.table}, of which they should be a part; correct "${key}"`
      ),
      ...(key === "within"
        ? []
        : tell(
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

/** Finds the row that a link leads to. */
function finder(link: TableLink, {table, rows}: Rows): (row: Row) => Row | undefined {
  const byKey = new Map(rows.map((row) => [rowKey(row, table.dimensions), row]));
  const on = Object.entries(link.on).map(([mine, theirs]) => [theirs, mine] as const);
  return (row) => {
    const sought = Object.fromEntries(on.map(([theirs, mine]) => [theirs, row[mine] ?? null]));
    return byKey.get(rowKey({...sought, ...link.where, age_group: row.age_group ?? null}, table.dimensions));
  };
}
