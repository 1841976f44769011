import type {Release} from "../../../src/model/release.js";
import {findOnlyRow, parseCellAddress, type Row} from "../../../src/model/row.js";
import type {Fact, Frame, System, Where} from "../counts/count-system.js";
import {follow, whereOf} from "../counts/row-keys.js";

/**
 * What printed numbers say of counts: rows in the form of `reported`, each with the number, the size of its group, and the
 * cell that it is of. A number is of a row even where no release lists the row. Numbers of other things than patients, and
 * numbers whose cell does not name one row, say nothing here.
 */
export function printedFacts(
  rows: readonly Row[],
  release: Release,
  {tables}: Pick<Frame, "tables">,
  system: System
): Fact[] {
  return rows.flatMap((row) => {
    const place = placeOf(row, release, tables);
    if (!place) return [];
    const {table, where} = place;
    const facts: Fact[] = [];
    const n = typeof row.n === "number" ? row.n : isBlank(row) ? 0 : undefined;
    if (n !== undefined) facts.push(exactly(system.count(table, where), n, `the printed number ${row.id}`));
    const link = tables.get(table)?.denominator;
    if (link && typeof row.denominator === "number") {
      const group = system.count(link.table, follow(link, where));
      facts.push(exactly(group, row.denominator, `the group of the printed number ${row.id}`));
    }
    return facts;
  });
}

/** A blank in a printed table of a group is a zero; where a percentage stands alone, nothing is said of the number. */
function isBlank({n, denominator, percent}: Row): boolean {
  return (n ?? null) === null && typeof denominator === "number" && (percent ?? null) === null;
}

function placeOf(
  {query, cell}: Row,
  release: Release,
  tables: Frame["tables"]
): {table: string; where: Where} | undefined {
  if (typeof query !== "string" || typeof cell !== "string") return;
  const address = readCell(cell);
  if (address?.measure !== "patients") return;
  const structure = tables.get(query);
  const named = address.where;
  if (!structure) return {table: query, where: named};
  const {dimensions} = structure;
  const namesAll = dimensions.every((dimension) => dimension in named);
  if (namesAll && Object.keys(named).length === dimensions.length) return {table: query, where: named};
  const row = findOnlyRow(release.tables.find(({name}) => name === query)?.rows ?? [], named);
  return row && {table: query, where: whereOf(structure, row)};
}

function readCell(cell: string): ReturnType<typeof parseCellAddress> | undefined {
  try {
    return parseCellAddress(cell);
  } catch {
    return;
  }
}

function exactly(count: number, value: number, source: string): Fact {
  return {count, least: value, greatest: value, source};
}
