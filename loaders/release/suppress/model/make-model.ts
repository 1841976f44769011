import type {CountedParts, CountedTable} from "../../tables/counted-table.js";
import {indexRows, otherColumns} from "../../tables/group-rows.js";
import {createRowFinder} from "../../tables/row-finder.js";
import {findCoveredSums} from "./covered-sums.js";
import {findFamilies} from "./families.js";
import {addFamilyBounds} from "./family-bounds.js";
import {addComplements, addImplied, addNeither} from "./implied-counts.js";
import {findModelRows, type ModelRow, type SuppressionModel, sumTerms} from "./model.js";

/**
 * Makes the model of linked tables: Fischetti & Salazar (2000, JASA 95:916), with inequalities for implied counts.
 * @param parts the parts of coarser levels that others know
 * @throws Error where the counts contradict the structure of their table; it names the table and no number
 */
export function makeModel(
  tables: readonly CountedTable[],
  parts: readonly CountedParts[] = []
): SuppressionModel {
  const offsets = new Map<string, number>();
  let length = 0;
  for (const {name, rows} of tables) {
    offsets.set(name, length);
    length += rows.length;
  }
  const find = createRowFinder(tables);
  const rows = tables.flatMap((table) =>
    table.rows.map((row, index): ModelRow => {
      const links = table.denominator ? [table.denominator, ...table.within] : table.within;
      const supersets = links.map((link) => {
        const linked = find(table, row, link);
        return (offsets.get(linked.table) ?? 0) + linked.index;
      });
      return {
        table: table.name,
        index,
        group: String(row.group),
        count: Number(row.patients),
        denominator: table.denominator ? (supersets[0] ?? null) : null,
        supersets: [...new Set(supersets)]
      };
    })
  );
  const families = findFamilies({rows, offsets}, tables);
  const model: SuppressionModel = {rows, impliedCounts: [], sums: [], knownParts: [], families, offsets};
  for (const table of tables) {
    addSums(model, table);
    const among = tables.find(({name}) => name === table.denominator?.table);
    for (const {row, terms} of findCoveredSums(model, table, among, find))
      addImplied(model, "overlap", row, terms);
  }
  for (const family of families) addFamilyBounds(model, family);
  for (const coarser of parts) addKnownParts(model, tables, coarser);
  for (const row of rows.keys()) addComplements(model, row);
  for (const row of rows.keys()) addNeither(model, row);
  return model;
}

/**
 * Adds the known parts of a coarser level, as rows that no table lists. In each group they add up to the level or, where it
 * has other parts, to no more. The groups of each part add up to all.
 */
function addKnownParts(
  model: SuppressionModel,
  tables: readonly CountedTable[],
  coarser: CountedParts
): void {
  const {rows, sums} = model;
  const {table, level, complete} = coarser;
  const partition = tables.find(({name}) => name === table)?.partition;
  const byLevel = new Map<string, Array<readonly [row: number, weight: number]>>();
  for (const group of new Set(coarser.parts.map(({group}) => group))) {
    const where = {...coarser.where, [partition ?? ""]: level, group};
    const [of] = findModelRows(model, tables, table, where);
    if (of === undefined) throw new Error(`${table} has no row of the coarser level ${level}`);
    const supersets = [...(rows[of]?.supersets ?? []), of];
    const members = coarser.parts
      .filter((part) => part.group === group)
      .map((part) => {
        const row = rows.length;
        rows.push({table, index: null, group, count: part.patients, denominator: null, supersets});
        model.knownParts.push({row, of, isKnown: part.isKnown});
        const terms = byLevel.get(part.level) ?? [];
        byLevel.set(part.level, [...terms, [row, group === "all" ? -1 : 1]]);
        return row;
      });
    const rest = [[of, 1] as const, ...members.map((row) => [row, -1] as const)];
    if (complete) sums.push(rest);
    else if (members.length > 1) addImplied(model, "complement", members[0] ?? of, rest);
  }
  for (const terms of byLevel.values()) if (terms.length > 1) sums.push(terms);
}

/** Adds the sums over groups and over the levels of a partition, and the overlaps of levels that cover a denominator. */
function addSums(model: SuppressionModel, table: CountedTable): void {
  const offset = model.offsets.get(table.name) ?? 0;
  const listRowSets = (dimension: string) =>
    indexRows(table.rows, otherColumns(table.dimensions, dimension)).values();
  for (const members of listRowSets("group")) {
    const all = members.find((index) => table.rows[index]?.group === "all");
    if (all === undefined || members.length === 1) continue;
    const terms = members.map((index) => [offset + index, index === all ? -1 : 1] as const);
    if (sumTerms(model, terms) !== 0) throw new Error(`${table.name}: groups do not add up to all`);
    model.sums.push(terms);
  }
  for (const kind of ["partition", "covers"] as const) {
    const dimension = table[kind];
    if (!dimension || !table.denominator) continue;
    for (const members of listRowSets(dimension)) {
      const denominator = model.rows[offset + (members[0] ?? 0)]?.denominator ?? 0;
      const terms = [...members.map((index) => [offset + index, 1] as const), [denominator, -1] as const];
      const count = sumTerms(model, terms);
      const haveSameDenominator = members.every(
        (index) => model.rows[offset + index]?.denominator === denominator
      );
      if (!haveSameDenominator || count < 0 || (kind === "partition" && count > 0)) {
        throw new Error(`${table.name}: the counts by ${dimension} are not those of a ${kind}`);
      }
      if (kind === "partition") model.sums.push(terms);
      else model.impliedCounts.push({kind: "overlap", row: offset + (members[0] ?? 0), terms, count});
    }
  }
}
