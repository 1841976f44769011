import type {Release, ReleasedTable, TableLink, TableStructure} from "../../src/model/release.js";
import type {Row} from "../../src/model/row.js";

/** What a release says of a table. */
export type KnownTable = TableStructure & Pick<ReleasedTable, "rows" | "unlisted">;

/** All that somebody has who reads one release: its rules, its tables and the numbers in print. */
export type Publication = Pick<Release, "rules"> & {
  tables: KnownTable[];
  printed: readonly Row[];
  /** The levels of further groupings. Rows by `sex` have groups such as `sex=female`. */
  further?: Readonly<Record<string, readonly string[]>>;
};

/** The columns that tell the rows of a table apart, but for the age group. */
export function placeColumns({dimensions}: Pick<TableStructure, "dimensions">): string[] {
  return dimensions.filter((dimension) => dimension !== "group");
}

/** The name of a row without its age group: the set of patients that it counts. */
export function setName(table: Pick<TableStructure, "name" | "dimensions">, row: Row): string {
  return JSON.stringify([table.name, ...placeColumns(table).map((column) => String(row[column]))]);
}

/** The name of a set that is known by values alone: of a row that no release lists. */
export function nameByValues(table: string, values: Readonly<Record<string, string>>): string {
  return JSON.stringify([table, Object.entries(values).sort()]);
}

/** Whether a link leads from a row to another of the table that it names. */
export function isLinked(from: Row, {on, where = {}}: TableLink, to: Row): boolean {
  return (
    Object.entries(on).every(([mine, theirs]) => String(from[mine]) === String(to[theirs])) &&
    Object.entries(where).every(([column, value]) => String(to[column]) === value)
  );
}

/** The row whose patients a row is counted among, in the same age group. */
export function linkedRow(
  tables: readonly KnownTable[],
  {denominator}: TableStructure,
  row: Row
): {table: KnownTable; row: Row} | undefined {
  const table = tables.find(({name}) => name === denominator?.table);
  const found = table?.rows.find(
    (each) => denominator && isLinked(row, denominator, each) && each.group === row.group
  );
  return table && found && {table, row: found};
}

/** The age groups and their sizes, without `all`. The sample is always published. */
export function groupSizes({tables}: Publication): Map<string, number> {
  const rows = tables.find(({denominator}) => denominator === null)?.rows ?? [];
  const sizes = rows.map((row): [string, number] => [String(row.group), Number(row.patients)]);
  return new Map(sizes.filter(([group]) => group !== "all" && !group.includes("=")));
}
