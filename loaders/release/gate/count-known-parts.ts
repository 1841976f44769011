import type {Row} from "../../../src/model/row.js";
import {type Merge, mergedGroups, mergesOf} from "../policy/coarsen.js";
import type {Policy, PolicyTable} from "../policy/disclosure-policy.js";
import type {CountedParts} from "../tables/counted-table.js";
import {countParts} from "../tables/counted-table.js";
import {groupRows} from "../tables/group-rows.js";
import {type Said, saidOf} from "./public-counts.js";
import type {KnownElsewhere} from "./public-knowledge.js";

/** The coarser levels of a policy of which others know parts by name, with the counts of these parts. */
export function countedParts(
  {tables}: Pick<Policy, "tables">,
  queries: ReadonlyMap<string, readonly Row[]>,
  elsewhere: KnownElsewhere
): CountedParts[] {
  return tables.flatMap((table) => {
    const rows = queries.get(table.name) ?? [];
    const merges = mergesOf(table);
    const said = merges.length > 0 ? saidOf({name: table.name, rows}, elsewhere) : [];
    return merges.flatMap((merge) => placesOf(table, rows, merge, said));
  });
}

/** The places of a table where levels are put together, each with the parts that are known by name; none where none is. */
function placesOf(
  table: PolicyTable,
  rows: readonly Row[],
  merge: Merge,
  said: readonly Said[]
): CountedParts[] {
  const {dimension, levels, name} = merge;
  const beside = table.dimensions.filter((column) => column !== dimension && column !== "age_group");
  const merged = mergedGroups(table, rows, merge).flat();
  return [...groupRows(merged, beside).values()].flatMap((place) => {
    const where = Object.fromEntries(beside.map((column) => [column, String(place[0]?.[column])]));
    return countParts({table: table.name, where, level: name, dimension, levels}, place, {
      isNamed: (row) => said.some((one) => one.row === row),
      isKnown: (row) => said.some((one) => one.row === row && one.patients === row.patients)
    });
  });
}
