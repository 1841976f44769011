import type {CountedTable} from "../../tables/counted-table.js";
import {indexRows} from "../../tables/group-rows.js";
import type {RowFinder} from "../../tables/row-finder.js";
import type {Model, Terms} from "./model.js";

/**
 * Where each patient has one level at least, as each has a route, counts over the levels cover what else they are parts
 * of: those of a theme by route are all patients of the theme, and those by route without the theme are all without it.
 * @param among the table of the denominators
 * @returns weighted sums that cannot be negative, each with the first of its rows
 */
export function coveredSums(
  {rows, offsets}: Pick<Model, "rows" | "offsets">,
  table: CountedTable,
  among: CountedTable | undefined,
  find: RowFinder
): Array<{row: number; terms: Terms}> {
  const level = among?.covers ?? among?.partition;
  const own = Object.entries(table.denominator?.on ?? {}).find(([, there]) => there === level)?.[0];
  if (!among || !level || !own) return [];
  const levels = new Set(among.rows.map((row) => row[level])).size;
  const places = [...indexRows(table.rows, without(table.dimensions, own)).values()];
  return table.within
    .filter(({on}) => !(own in on))
    .flatMap((link) =>
      places.flatMap((members) => {
        const [first = 0] = members;
        const found = find(table, table.rows[first] ?? {}, link);
        const whole = (offsets.get(found.table) ?? 0) + found.index;
        const parts = members.map((index) => index + (offsets.get(table.name) ?? 0));
        const groups = parts.flatMap((row) => rows[row]?.denominator ?? []);
        const everybody = new Set([whole, ...groups].map((row) => rows[row]?.denominator));
        const [of] = everybody;
        if (new Set(groups).size < levels || everybody.size > 1 || of === undefined || of === null) return [];
        const inside = parts.map((row) => [row, 1] as const);
        const outside = [
          ...groups.map((row) => [row, 1] as const),
          ...parts.map((row) => [row, -1] as const)
        ];
        return [
          {row: parts[0] ?? 0, terms: [...inside, [whole, -1] as const]},
          {row: parts[0] ?? 0, terms: [...outside, [of, -1] as const, [whole, 1] as const]}
        ];
      })
    );
}

function without(dimensions: readonly string[], dimension: string): string[] {
  return dimensions.filter((other) => other !== dimension);
}
