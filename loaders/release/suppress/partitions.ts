import {type Row, rowMatches} from "../../../src/model/row.js";
import type {CountedParts, CountedTable, KnownCount} from "../tables/counted-table.js";
import {countParts} from "../tables/counted-table.js";

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

/** What others know, and what a place is to be protected from. */
type Elsewhere = {known: readonly KnownCount[]; parts?: readonly CountedParts[]};

/** A place as a table of its own, with some of its levels put together, and the sizes of its groups. */
export function alone(
  {table, dimension, where, rows}: Place,
  merged: ReadonlySet<string>,
  {known, parts = []}: Elsewhere
): {table: CountedTable; groups: CountedTable; known: KnownCount[]; parts: CountedParts[]} {
  const apart = rows.filter((row) => !merged.has(String(row[dimension])));
  const together = rows.filter((row) => merged.has(String(row[dimension])));
  const groups = rows.filter((row) => String(row[dimension]) === String(rows[0]?.[dimension]));
  const sums = groups.flatMap((group) => {
    const members = together.filter((row) => row.age_group === group.age_group);
    const patients = members.reduce((sum, row) => sum + Number(row.patients), 0);
    return members.length === 0 ? [] : [{...group, [dimension]: coarserName(merged), patients}];
  });
  const isHere = ({table: of, where: there}: Pick<KnownCount, "table" | "where">) =>
    of === table.name && rowMatches(there, where);
  const knownHere = known.filter(isHere);
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
    known: knownHere.filter((one) => !merged.has(one.where[dimension] ?? "")),
    parts: [
      ...parts.filter((one) => isHere(one) && !merged.has(one.level)),
      ...countParts(
        {table: table.name, where, level: coarserName(merged), dimension, levels: [...merged]},
        together,
        {
          isNamed: (row) => knownHere.some((one) => rowMatches(row, one.where)),
          isKnown: (row) =>
            knownHere.some((one) => rowMatches(row, one.where) && one.patients === row.patients)
        }
      )
    ]
  };
}

function coarserName(merged: ReadonlySet<string>): string {
  return [...merged].join(" + ");
}
