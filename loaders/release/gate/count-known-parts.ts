import type {Row} from "../../../src/model/row.js";
import {findMergedRows, type LevelMerge, listMerges} from "../policy/coarsen.js";
import type {Policy, PolicyTable} from "../policy/disclosure-policy.js";
import type {CountedParts} from "../tables/counted-table.js";
import {countParts} from "../tables/counted-table.js";
import {groupRows} from "../tables/group-rows.js";
import {findPublicCounts, type PublicCount} from "./public-counts.js";
import type {PublicKnowledge} from "./public-knowledge.js";

/** Counts the parts, known to others by name, of the coarser levels of a policy. */
export function countKnownParts(
  {tables}: Pick<Policy, "tables">,
  queries: ReadonlyMap<string, readonly Row[]>,
  elsewhere: PublicKnowledge
): CountedParts[] {
  return tables.flatMap((table) => {
    const rows = queries.get(table.name) ?? [];
    const merges = listMerges(table);
    const said =
      merges.length > 0
        ? findPublicCounts({name: table.name, rows}, elsewhere, queries.get("sample") ?? [])
        : [];
    return merges.flatMap((merge) => countPartsOfMerge(table, rows, merge, said));
  });
}

/** Counts the known parts of one coarser level, for each set of values of the other dimensions beside the group. */
function countPartsOfMerge(
  table: PolicyTable,
  rows: readonly Row[],
  merge: LevelMerge,
  said: readonly PublicCount[]
): CountedParts[] {
  const {dimension, levels, name} = merge;
  const beside = table.dimensions.filter((column) => column !== dimension && column !== "group");
  const merged = findMergedRows(table, rows, merge).flat();
  return [...groupRows(merged, beside).values()].flatMap((place) => {
    const where = Object.fromEntries(beside.map((column) => [column, String(place[0]?.[column])]));
    return countParts({table: table.name, where, level: name, dimension, levels}, place, {
      isNamed: (row) => said.some((one) => one.row === row),
      isKnown: (row) => said.some((one) => one.row === row && one.patients === row.patients)
    });
  });
}
