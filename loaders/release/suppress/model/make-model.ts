import type {CountedParts, CountedTable} from "../../tables/counted-table.js";
import {indexBy, rowFinder} from "../../tables/row-finder.js";
import {addParts} from "../add-parts.js";
import {coveredSums} from "./covered-sums.js";
import {addComplements, addImplied, addNeither} from "./implied-counts.js";
import {type Model, type RowCell, sumOf} from "./model.js";

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
  const find = rowFinder(tables);
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

function addSums(model: Model, table: CountedTable): void {
  const offset = model.offsets.get(table.name) ?? 0;
  const sets = (left: string) =>
    indexBy(
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
