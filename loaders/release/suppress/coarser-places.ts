import type {Row} from "../../../src/checks/cell.js";
import type {CountedTable, KnownCount} from "../counted-table.js";

/** The rows of a table that together are a partition, once for each age group. */
export type Place = {
  table: CountedTable;
  dimension: string;
  where: Record<string, string>;
  rows: Row[];
  hidden: ReadonlySet<Row>;
};

/** The places of a table of which something is withheld. */
export function placesOf(table: CountedTable, withheld: ReadonlySet<number>): Place[] {
  const {partition: dimension, dimensions} = table;
  if (!dimension) return [];
  const others = dimensions.filter((column) => column !== dimension && column !== "age_group");
  const places = new Map<string, {where: Record<string, string>; rows: Row[]; hidden: Set<Row>}>();
  for (const [index, row] of table.rows.entries()) {
    const where = Object.fromEntries(others.map((column) => [column, String(row[column])]));
    const key = JSON.stringify(where);
    const place = places.get(key) ?? {where, rows: [], hidden: new Set()};
    places.set(key, place);
    place.rows.push(row);
    if (withheld.has(index)) place.hidden.add(row);
  }
  return [...places.values()]
    .filter(({hidden}) => hidden.size > 0)
    .map((place) => ({table, dimension, ...place}));
}

/** A place as a table of its own, with some of its levels put together, and the sizes of its groups. */
export function alone(
  {table, dimension, where, rows}: Place,
  merged: ReadonlySet<string>,
  known: readonly KnownCount[]
): {table: CountedTable; groups: CountedTable; known: KnownCount[]} {
  const apart = rows.filter((row) => !merged.has(String(row[dimension])));
  const together = rows.filter((row) => merged.has(String(row[dimension])));
  const groups = rows.filter((row) => String(row[dimension]) === String(rows[0]?.[dimension]));
  const sums = groups.flatMap((group) => {
    const parts = together.filter((row) => row.age_group === group.age_group);
    const patients = parts.reduce((sum, row) => sum + Number(row.patients), 0);
    return parts.length === 0 ? [] : [{...group, [dimension]: [...merged].join(" + "), patients}];
  });
  const isHere = ({table: of, where: row}: KnownCount) =>
    of === table.name &&
    !merged.has(String(row[dimension])) &&
    Object.entries(where).every(([column, value]) => row[column] === value);
  const structure = {...table, within: [], covers: null};
  return {
    table: {...structure, denominator: {table: "sample", on: {}}, rows: [...apart, ...sums]},
    groups: {
      ...structure,
      name: "sample",
      dimensions: ["age_group"],
      denominator: null,
      partition: null,
      rows: groups.map(({age_group, denominator}) => ({
        age_group: age_group ?? "",
        patients: denominator ?? 0
      }))
    },
    known: known.filter(isHere)
  };
}
