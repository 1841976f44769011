import {rowMatches} from "../../../src/model/row.js";
import type {CountedTable} from "../tables/counted-table.js";
import type {Model} from "./model/model.js";

/** The rows of a table, by their place in a model, that say in some columns what is asked for. */
export function findRows(
  {offsets}: Model,
  tables: readonly CountedTable[],
  table: string,
  where: Readonly<Record<string, string>>
): number[] {
  const offset = offsets.get(table) ?? 0;
  const rows = tables.find(({name}) => name === table)?.rows ?? [];
  return rows.flatMap((row, index) => (rowMatches(row, where) ? [offset + index] : []));
}
