import type {CountedTable} from "./counted-table.js";

/** That levels of a table stand alone, as some know and others do not. */
export type SupposedAlone = {table: string; alone: Record<string, string[]>};

/** Tables with what is supposed of their levels. */
export function supposeAlone(
  tables: readonly CountedTable[],
  supposed: readonly SupposedAlone[]
): CountedTable[] {
  return tables.map((table) => {
    const found = supposed.find((one) => one.table === table.name);
    return found ? {...table, alone: found.alone} : table;
  });
}
