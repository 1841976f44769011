import type {CountedParts, CountedTable} from "../../tables/counted-table.js";
import {indexRows} from "../../tables/group-rows.js";
import {createRowFinder} from "../../tables/row-finder.js";
import {coveredSums} from "./covered-sums.js";
import {addComplements, addImplied, addNeither} from "./implied-counts.js";
import {findRows, type Model, type RowCell, sumOf} from "./model.js";

/**
 * The model of linked tables: Fischetti & Salazar (2000, JASA 95:916), with inequalities for what can only be counted.
 * @param parts what coarser levels are made of, where others know it
 * @throws Error where the counts are not as the structure says they are; it names the table and no number
 */
export function modelOf(tables: readonly CountedTable[], parts: readonly CountedParts[] = []): Model {
  const offsets = new Map<string, number>();
  let length = 0;
  for (const {name, rows} of tables) {
    offsets.set(name, length);
    length += rows.length;
  }
  const find = createRowFinder(tables);
  const rows = tables.flatMap((table) =>
    table.rows.map((row, index): RowCell => {
      const links = table.denominator ? [table.denominator, ...table.within] : table.within;
      const supersets = links.map((link) => {
        const found = find(table, row, link);
        return (offsets.get(found.table) ?? 0) + found.index;
      });
      return {
        table: table.name,
        index,
        group: String(row.age_group),
        count: Number(row.patients),
        denominator: table.denominator ? (supersets[0] ?? null) : null,
        supersets: [...new Set(supersets)]
      };
    })
  );
  const model: Model = {rows, implied: [], sums: [], parts: [], offsets};
  for (const table of tables) {
    addSums(model, table);
    const among = tables.find(({name}) => name === table.denominator?.table);
    for (const {row, terms} of coveredSums(model, table, among, find))
      addImplied(model, "overlap", row, terms);
  }
  for (const place of parts) addParts(model, tables, place);
  for (const row of rows.keys()) addComplements(model, row);
  for (const row of rows.keys()) addNeither(model, row);
  return model;
}

/**
 * Adds the parts of a coarser level that are known by name elsewhere, as rows that no table lists: of each group they add
 * up to the level or, where it has other parts, to no more; and those of all groups are those of each.
 */
export function addParts(model: Model, tables: readonly CountedTable[], place: CountedParts): void {
  const {rows, sums} = model;
  const partition = tables.find(({name}) => name === place.table)?.partition;
  const byLevel = new Map<string, Array<readonly [row: number, weight: number]>>();
  for (const group of new Set(place.parts.map(({ageGroup}) => ageGroup))) {
    const where = {...place.where, [partition ?? ""]: place.level, age_group: group};
    const [of] = findRows(model, tables, place.table, where);
    if (of === undefined) throw new Error(`${place.table} has no row of the coarser level ${place.level}`);
    const parts = place.parts.filter(({ageGroup}) => ageGroup === group);
    const members = parts.map(({level, patients, isKnown}) => {
      const supersets = [...(rows[of]?.supersets ?? []), of];
      const row =
        rows.push({table: place.table, index: null, group, count: patients, denominator: null, supersets}) -
        1;
      model.parts.push({row, of, isKnown});
      byLevel.set(level, [...(byLevel.get(level) ?? []), [row, group === "all" ? -1 : 1]]);
      return row;
    });
    const less = members.map((row) => [row, -1] as const);
    if (place.complete) sums.push([[of, 1], ...less]);
    else if (members.length > 1) addImplied(model, "complement", members[0] ?? of, [[of, 1], ...less]);
  }
  for (const terms of byLevel.values()) if (terms.length > 1) sums.push(terms);
}

function addSums(model: Model, table: CountedTable): void {
  const offset = model.offsets.get(table.name) ?? 0;
  const sets = (left: string) =>
    indexRows(
      table.rows,
      table.dimensions.filter((dimension) => dimension !== left)
    ).values();
  for (const members of sets("age_group")) {
    const whole = members.find((index) => table.rows[index]?.age_group === "all");
    if (whole === undefined || members.length === 1) continue;
    const terms = members.map((index) => [offset + index, index === whole ? -1 : 1] as const);
    if (sumOf(model, terms) !== 0) throw new Error(`${table.name}: age groups do not add up to all`);
    model.sums.push(terms);
  }
  for (const kind of ["partition", "covers"] as const) {
    const dimension = table[kind];
    if (!dimension || !table.denominator) continue;
    for (const members of sets(dimension)) {
      const whole = model.rows[offset + (members[0] ?? 0)]?.denominator ?? 0;
      const terms = [...members.map((index) => [offset + index, 1] as const), [whole, -1] as const];
      const count = sumOf(model, terms);
      const alike = members.every((index) => model.rows[offset + index]?.denominator === whole);
      if (!alike || count < 0 || (kind === "partition" && count > 0)) {
        throw new Error(`${table.name}: the counts by ${dimension} are not those of a ${kind}`);
      }
      if (kind === "partition") model.sums.push(terms);
      else model.implied.push({kind: "overlap", row: offset + (members[0] ?? 0), terms, count});
    }
  }
}
