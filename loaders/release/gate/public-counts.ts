import {findOnlyRow, findRow, parseCellAddress, type Row} from "../../../src/model/row.js";
import type {CountedTable, KnownCount} from "../tables/counted-table.js";
import type {PublicKnowledge} from "./public-knowledge.js";

/** What print or an earlier release says of a row: how many patients it counts or, where that is null, only that it exists. */
export type PublicCount = Omit<KnownCount, "patients"> & {row: Row; patients: number | null};

/** The public counts that the tables of a release would hold. */
export function findKnownCounts(tables: readonly CountedTable[], elsewhere: PublicKnowledge): KnownCount[] {
  const sample = tables.find(({name}) => name === "sample")?.rows ?? [];
  return tables.flatMap((table) =>
    findPublicCounts(table, elsewhere, sample).flatMap(({row: _, patients, ...known}) =>
      patients === null ? [] : [{...known, patients}]
    )
  );
}

/**
 * All that print and earlier releases say of the rows of a table.
 * @param sample the sizes of the groups now
 */
export function findPublicCounts(
  table: Pick<CountedTable, "name" | "rows">,
  {publicNumbers, earlier}: PublicKnowledge,
  sample: readonly Row[]
): PublicCount[] {
  return [
    ...publicNumbers.flatMap((number) => findPrinted(table, number)),
    ...earlier.flatMap((release, i) => {
      const before = release.tables.filter(({name}) => name === table.name);
      const sizes = release.tables.find(({name}) => name === "sample")?.rows ?? [];
      const hasSameSize = (group: Row[string] | undefined) =>
        sample.every(
          (row) =>
            (group !== "all" && group !== row.group) ||
            findRow(sizes, {group: String(row.group)})?.patients === row.patients
        );
      const isSame = (group: Row[string] | undefined) =>
        release.rules.rounding === null && hasSameSize(group);
      return before.flatMap(({dimensions, rows}) =>
        rows.flatMap((row) =>
          findReleased(table, dimensions, row, isSame(row.group), `earlier release ${i + 1}`)
        )
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

/** What an earlier release says of a row. Only the number of a group that has the same size and number now is of the same patients. */
function findReleased(
  table: Pick<CountedTable, "name" | "rows">,
  dimensions: readonly string[],
  before: Row,
  hasSameSize: boolean,
  source: string
): PublicCount[] {
  const where = Object.fromEntries(dimensions.map((column) => [column, String(before[column])]));
  const row = findOnlyRow(table.rows, where);
  if (!row) return [];
  const isSame = hasSameSize && row.patients === before.patients;
  return [{table: table.name, where, row, patients: isSame ? Number(before.patients) : null, source}];
}
