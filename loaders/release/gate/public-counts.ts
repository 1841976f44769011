import {findOnlyRow, parseCellAddress, type Row} from "../../../src/model/row.js";
import type {CountedTable, KnownCount} from "../tables/counted-table.js";
import type {PublicKnowledge} from "./public-knowledge.js";

/** What print or an earlier release says of a row: how many patients it counts or, where that is null, only that it exists. */
export type PublicCount = Omit<KnownCount, "patients"> & {row: Row; patients: number | null};

/** The public counts that the tables of a release would hold. */
export function findKnownCounts(tables: readonly CountedTable[], elsewhere: PublicKnowledge): KnownCount[] {
  return tables.flatMap((table) =>
    findPublicCounts(table, elsewhere).flatMap(({row: _, patients, ...known}) =>
      patients === null ? [] : [{...known, patients}]
    )
  );
}

/** All that print and earlier releases say of the rows of a table. */
export function findPublicCounts(
  table: Pick<CountedTable, "name" | "rows">,
  {publicNumbers, earlier}: PublicKnowledge
): PublicCount[] {
  return [
    ...publicNumbers.flatMap((number) => findPrinted(table, number)),
    ...earlier.flatMap((release, i) => {
      const before = release.tables.filter(({name}) => name === table.name);
      const isExact = release.rules.rounding === null;
      return before.flatMap(({dimensions, rows}) =>
        rows.flatMap((row) => findReleased(table, dimensions, row, isExact, `earlier release ${i + 1}`))
      );
    })
  ];
}

/** A blank in print stands for 0, unless a percentage stands alone. */
function findPrinted(table: Pick<CountedTable, "name" | "rows">, number: Row): PublicCount[] {
  const {id, query, cell, n = null, denominator = null} = number;
  if (query !== table.name || typeof cell !== "string") return [];
  const address = parseCellAddress(cell);
  const row = address.measure === "patients" ? findOnlyRow(table.rows, address.where) : undefined;
  if (!row) return [];
  const patients = n === null && denominator === null ? null : Number(n ?? 0);
  return [{table: table.name, where: address.where, row, patients, source: String(id)}];
}

/** What an earlier release says of a row. A number that differs from the present one was of other patients and says nothing. */
function findReleased(
  table: Pick<CountedTable, "name" | "rows">,
  dimensions: readonly string[],
  before: Row,
  isExact: boolean,
  source: string
): PublicCount[] {
  const where = Object.fromEntries(dimensions.map((column) => [column, String(before[column])]));
  const row = findOnlyRow(table.rows, where);
  if (!row) return [];
  const isSame = isExact && row.patients === before.patients;
  return [{table: table.name, where, row, patients: isSame ? Number(before.patients) : null, source}];
}
