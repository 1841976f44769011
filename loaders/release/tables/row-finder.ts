import type {TableLink} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import type {CountedTable} from "./counted-table.js";

/** Finds the row that a link leads to, by its index in the other table. */
export type Finder = (from: CountedTable, row: Row, link: TableLink) => {table: string; index: number};

/**
 * A finder over tables, each of which is indexed once by the columns that a link asks for.
 * @throws Error, by the finder, where no row or more than one is found: the policy describes the tables wrongly
 */
export function rowFinder(tables: readonly CountedTable[]): Finder {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const indexes = new Map<string, Map<string, number[]>>();
  return (from, row, link) => {
    const other = byName.get(link.table);
    if (!other) throw new Error(`${from.name} is linked to ${link.table}, which is not among the tables`);
    const wanted: Record<string, string> = {age_group: String(row.age_group), ...link.where};
    for (const [here, there] of Object.entries(link.on)) wanted[there] = String(row[here]);
    const columns = Object.keys(wanted).sort();
    const name = JSON.stringify([link.table, columns]);
    const index = indexes.get(name) ?? indexBy(other.rows, columns);
    indexes.set(name, index);
    const found = index.get(keyOf(wanted, columns)) ?? [];
    const [at] = found;
    if (at === undefined || found.length > 1) {
      throw new Error(`${from.name} is linked to ${found.length} rows of ${link.table}, instead of one`);
    }
    return {table: link.table, index: at};
  };
}

/** The indexes of rows, by what they say in some columns. */
export function indexBy(rows: readonly Row[], columns: readonly string[]): Map<string, number[]> {
  const indexes = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    const key = keyOf(row, columns);
    const alike = indexes.get(key);
    if (alike) alike.push(index);
    else indexes.set(key, [index]);
  }
  return indexes;
}

function keyOf(row: Row, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => String(row[column])));
}
