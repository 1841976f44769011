import type {Release} from "../../../src/model/release.js";
import {findOnlyRow, parseCellAddress, type Row} from "../../../src/model/row.js";
import type {AuditContext, CountSystem, Fact} from "../counts/count-system.js";
import {followLink, getRowKey, type RowKey} from "../counts/row-keys.js";

/**
 * Collects what printed numbers say of counts.
 * @param rows the printed numbers, in the columns of the query `reported`: number, size of the group, and cell address. The
 *   row of a number need not be listed by a release. Numbers of other things than patients, and numbers whose address does
 *   not name one row, are ignored.
 */
export function collectPrintedFacts(
  rows: readonly Row[],
  release: Release,
  {tables}: Pick<AuditContext, "tables">,
  system: CountSystem
): Fact[] {
  return rows.flatMap((row) => {
    const located = locateNumber(row, release, tables);
    if (!located) return [];
    const {table, where} = located;
    const facts: Fact[] = [];
    const n = typeof row.n === "number" ? row.n : isBlank(row) ? 0 : undefined;
    if (n !== undefined)
      facts.push(makeExactFact(system.findOrAdd(table, where), n, `the printed number ${row.id}`));
    const link = tables.get(table)?.denominator;
    if (link && typeof row.denominator === "number") {
      const group = system.findOrAdd(link.table, followLink(link, where));
      facts.push(makeExactFact(group, row.denominator, `the group of the printed number ${row.id}`));
    }
    return facts;
  });
}

/** Whether a number is left blank in a printed table, which means zero. Where only a percentage is printed, the number is unknown. */
function isBlank({n, denominator, percent}: Row): boolean {
  return (n ?? null) === null && typeof denominator === "number" && (percent ?? null) === null;
}

function locateNumber(
  {query, cell}: Row,
  release: Release,
  tables: AuditContext["tables"]
): {table: string; where: RowKey} | undefined {
  if (typeof query !== "string" || typeof cell !== "string") return;
  const address = tryParseCell(cell);
  if (address?.measure !== "patients") return;
  const structure = tables.get(query);
  const named = address.where;
  if (!structure) return {table: query, where: named};
  const {dimensions} = structure;
  const namesAll = dimensions.every((dimension) => dimension in named);
  if (namesAll && Object.keys(named).length === dimensions.length) return {table: query, where: named};
  const row = findOnlyRow(release.tables.find(({name}) => name === query)?.rows ?? [], named);
  return row && {table: query, where: getRowKey(structure, row)};
}

function tryParseCell(cell: string): ReturnType<typeof parseCellAddress> | undefined {
  try {
    return parseCellAddress(cell);
  } catch {
    return;
  }
}

function makeExactFact(count: number, value: number, source: string): Fact {
  return {count, lower: value, upper: value, source};
}
