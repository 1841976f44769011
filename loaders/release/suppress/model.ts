import type {CountedTable} from "../counted-table.js";
import {indexBy, rowFinder} from "../links.js";
import {coveredSums} from "./covered.js";

/** A weighted sum of counts: rows by their place in the model. */
export type Terms = ReadonlyArray<readonly [row: number, weight: number]>;

/** The count of one row of one table. `supersets` are the rows that it is a part of, its denominator among them. */
export type RowCell = {
  table: string;
  index: number;
  group: string;
  count: number;
  denominator: number | null;
  supersets: number[];
};

/**
 * A count that follows from rows by arithmetic: the rest of a group, those of a group in neither of two parts of it, or by
 * how much the levels of a dimension that covers its denominator overlap. None can be negative.
 */
export type Implied = {kind: "complement" | "neither" | "overlap"; row: number; terms: Terms; count: number};

/** All counts of linked tables, and what everybody knows of how they hang together. The terms of `sums` add up to nought. */
export type Model = {
  rows: RowCell[];
  implied: Implied[];
  sums: Terms[];
  /** Where the rows of a table begin. */
  offsets: ReadonlyMap<string, number>;
};

/**
 * The model of linked tables: Fischetti & Salazar (2000, JASA 95:916), with inequalities for what can only be counted.
 * @throws Error where the counts are not as the structure says they are; it names the table and no number
 */
export function modelOf(tables: readonly CountedTable[]): Model {
  const offsets = new Map<string, number>();
  let length = 0;
  for (const {name, rows} of tables) {
    offsets.set(name, length);
    length += rows.length;
  }
  const find = rowFinder(tables);
  const rows = tables.flatMap((table) =>
    table.rows.map((row, index) => {
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
  const model: Model = {rows, implied: [], sums: [], offsets};
  for (const table of tables) {
    addSums(model, table);
    const among = tables.find(({name}) => name === table.denominator?.table);
    for (const {row, terms} of coveredSums(model, table, among, find))
      addImplied(model, "overlap", row, terms);
  }
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

function addComplements(model: Model, row: number): void {
  for (const superset of model.rows[row]?.supersets ?? []) {
    addImplied(model, "complement", row, [
      [superset, 1],
      [row, -1]
    ]);
  }
}

/** Those of a group in neither of two supersets of a row, where neither superset is a part of the other. */
function addNeither(model: Model, row: number): void {
  const supersets = model.rows[row]?.supersets ?? [];
  for (const [position, first] of supersets.entries()) {
    for (const second of supersets.slice(position + 1)) {
      const above = [ancestors(model, first), ancestors(model, second)] as const;
      if (above[0].has(second) || above[1].has(first)) continue;
      const denominator = model.rows[first]?.denominator ?? undefined;
      const shared = denominator === model.rows[second]?.denominator;
      const whole = shared ? denominator : sampleRow(model, row);
      if (whole === undefined || !above[0].has(whole) || !above[1].has(whole)) continue;
      addImplied(model, "neither", row, [
        [whole, 1],
        [first, -1],
        [second, -1],
        [row, 1]
      ]);
    }
  }
}

function addImplied(model: Model, kind: Implied["kind"], row: number, terms: Terms): void {
  const count = sumOf(model, terms);
  if (count < 0)
    throw new Error(`${model.rows[row]?.table}: a row counts more patients than it is a part of`);
  model.implied.push({kind, row, terms, count});
}

function ancestors({rows}: Model, row: number): Set<number> {
  const found = new Set<number>();
  const visit = (at: number) => {
    for (const superset of rows[at]?.supersets ?? []) {
      if (found.has(superset)) continue;
      found.add(superset);
      visit(superset);
    }
  };
  visit(row);
  return found;
}

function sampleRow({rows}: Model, row: number): number | undefined {
  const at = rows.findIndex(({table, group}) => table === "sample" && group === rows[row]?.group);
  return at < 0 ? undefined : at;
}

/** What a weighted sum comes to. */
export function sumOf({rows}: Pick<Model, "rows">, terms: Terms): number {
  return terms.reduce((sum, [row, weight]) => sum + weight * (rows[row]?.count ?? 0), 0);
}
