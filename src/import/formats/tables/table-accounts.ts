import type {LeftBehind} from "../../project/coded-project.js";
import type {CodedRow, rowsOfTable} from "./coded-rows.js";
import {showCell} from "./show-cell.js";
import type {TableFile} from "./text-table.js";

/** What of tables has no place in a project, with counts: unused columns, further mentions, differing values, sheets. */
export function leftBehindOf(
  tables: TableFile[],
  read: ReturnType<typeof rowsOfTable>[],
  rows: CodedRow[],
  otherValues: number
): LeftBehind[] {
  const cells = new Map<string, number>();
  for (const [at, {places}] of read.entries())
    for (const {name, place} of places.unused) {
      const filled = tables[at]?.rows.filter((row) => (row[place] ?? "").trim() !== "").length ?? 0;
      cells.set(name, (cells.get(name) ?? 0) + filled);
    }
  const further = rows.reduce((sum, row) => sum + row.further, 0);
  const sheets = tables.reduce((sum, table) => sum + Math.max(0, (table.sheets?.length ?? 1) - 1), 0);
  return [
    ...[...cells].map(([name, count]) => ({
      what: `cells of the column ${showCell(name)}`,
      count,
      why: "the mapping names no use for it"
    })),
    {
      what: "mentions beyond the first in cells that count them",
      count: further,
      why: "a cell says that a code holds, not where"
    },
    {
      what: "values that differ between rows of one passage",
      count: otherValues,
      why: "a passage has one value of a variable; the first is kept"
    },
    {what: "sheets of the workbook", count: sheets, why: "one sheet is read"}
  ].filter(({count}) => count > 0);
}

/** A warning for each case whose name differs from another's in capital letters alone, by its first row. */
export function variantsOf(rows: CodedRow[]): string[] {
  const seen = new Map<string, CodedRow>();
  const told = new Set<string>();
  return rows.flatMap((row) => {
    const first = seen.get(row.case.toLowerCase()) ?? row;
    seen.set(row.case.toLowerCase(), first);
    if (first.case === row.case || told.has(row.case)) return [];
    told.add(row.case);
    return [
      `The case of ${row.place} differs from that of ${first.place} in capital letters alone; they are two cases until the table says otherwise.`
    ];
  });
}
