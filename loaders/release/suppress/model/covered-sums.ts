import type {CountedTable} from "../../tables/counted-table.js";
import {indexRows, otherColumns} from "../../tables/group-rows.js";
import type {RowFinder} from "../../tables/row-finder.js";
import type {SuppressionModel, WeightedRows} from "./model.js";

/**
 * Finds sums that cannot be negative because each patient of the denominators' table has one level or more. Each patient has
 * a route, so that the patients of a theme by route are all patients of the theme, some of them counted twice; and the
 * patients without the theme by route are all patients without it.
 * @param among the table of the denominators
 * @returns the sums, each with the first of its rows
 */
export function findCoveredSums(
  {rows, offsets}: Pick<SuppressionModel, "rows" | "offsets">,
  table: CountedTable,
  among: CountedTable | undefined,
  find: RowFinder
): Array<{row: number; terms: WeightedRows}> {
  const level = among?.covers ?? among?.partition;
  const column = Object.entries(table.denominator?.on ?? {}).find(([, other]) => other === level)?.[0];
  if (!among || !level || !column) return [];
  const levelCount = new Set(among.rows.map((row) => row[level])).size;
  const rowSets = [...indexRows(table.rows, otherColumns(table.dimensions, column)).values()];
  return table.within
    .filter(({on}) => !(column in on))
    .flatMap((link) =>
      rowSets.flatMap((members) => {
        const [first = 0] = members;
        const linked = find(table, table.rows[first] ?? {}, link);
        const superset = (offsets.get(linked.table) ?? 0) + linked.index;
        const parts = members.map((index) => index + (offsets.get(table.name) ?? 0));
        const groups = parts.flatMap((row) => rows[row]?.denominator ?? []);
        const denominators = new Set([superset, ...groups].map((row) => rows[row]?.denominator));
        const [denominator] = denominators;
        if (new Set(groups).size < levelCount || denominators.size > 1) return [];
        if (denominator === undefined || denominator === null) return [];
        const inside = parts.map((row) => [row, 1] as const);
        const outside = [
          ...groups.map((row) => [row, 1] as const),
          ...parts.map((row) => [row, -1] as const)
        ];
        return [
          {row: parts[0] ?? 0, terms: [...inside, [superset, -1] as const]},
          {row: parts[0] ?? 0, terms: [...outside, [denominator, -1] as const, [superset, 1] as const]}
        ];
      })
    );
}
