import {findOnlyRow, parseCellAddress, type Row} from "../../../src/model/row.js";
import type {CountedTable, KnownCount} from "../tables/counted-table.js";
import type {KnownElsewhere} from "./public-knowledge.js";

/** What print or an earlier release says of a row: how many patients, or, where that is null, only that there are such. */
export type Said = Omit<KnownCount, "patients"> & {row: Row; patients: number | null};

/** The counts of patients that are known elsewhere and that a table of the release would hold. */
export function knownCounts(tables: readonly CountedTable[], elsewhere: KnownElsewhere): KnownCount[] {
  return tables.flatMap((table) =>
    saidOf(table, elsewhere).flatMap(({row: _, patients, ...known}) =>
      patients === null ? [] : [{...known, patients}]
    )
  );
}

/** All that is known elsewhere of the rows of a table. */
export function saidOf(
  table: Pick<CountedTable, "name" | "rows">,
  {publicNumbers, earlier}: KnownElsewhere
): Said[] {
  return [
    ...publicNumbers.flatMap((number) => inPrint(table, number)),
    ...earlier.flatMap((release, i) => {
      const before = release.tables.filter(({name}) => name === table.name);
      const isExact = release.rules.rounding === null;
      return before.flatMap(({dimensions, rows}) =>
        rows.flatMap((row) => inRelease(table, dimensions, row, isExact, `earlier release ${i + 1}`))
      );
    })
  ];
}

/** A blank in print stands for 0, unless a percentage stands alone. */
function inPrint(table: Pick<CountedTable, "name" | "rows">, number: Row): Said[] {
  const {id, query, cell, n = null, denominator = null} = number;
  if (query !== table.name || typeof cell !== "string") return [];
  const address = parseCellAddress(cell);
  const row = address.measure === "patients" ? findOnlyRow(table.rows, address.where) : undefined;
  if (!row) return [];
  const patients = n === null && denominator === null ? null : Number(n ?? 0);
  return [{table: table.name, where: address.where, row, patients, source: String(id)}];
}

/** A number of an earlier release that is another now was of other patients, and is not known of these. */
function inRelease(
  table: Pick<CountedTable, "name" | "rows">,
  dimensions: readonly string[],
  before: Row,
  isExact: boolean,
  source: string
): Said[] {
  const where = Object.fromEntries(dimensions.map((column) => [column, String(before[column])]));
  const row = findOnlyRow(table.rows, where);
  if (!row) return [];
  const isSame = isExact && row.patients === before.patients;
  return [{table: table.name, where, row, patients: isSame ? Number(before.patients) : null, source}];
}
