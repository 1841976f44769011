import type {CountedParts, CountedTable} from "../tables/counted-table.js";
import {findRows} from "./find-rows.js";
import {addImplied} from "./model/implied-counts.js";
import type {Model} from "./model/model.js";

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
