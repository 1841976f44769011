import type {Model} from "./model/model.js";

/**
 * What it costs to hide a row: 1 where the fewest numbers are to be withheld, log(1 + x) where the least information; for
 * rows of a table that is worth more, as many times that. Of choices that cost the same, the one that keeps more numbers of
 * all age groups together is a little cheaper.
 */
export function costsOf(
  {rows}: Model,
  least: "cells" | "information",
  worth: ReadonlyMap<string, number> = new Map()
): (row: number) => number {
  const more = 0.5 / (rows.length + 1);
  return (row) => {
    const {count = 0, group = "", table = ""} = rows[row] ?? {};
    const own = least === "cells" ? 1 : 0.01 + Math.log1p(count);
    return own * (worth.get(table) ?? 1) + (group === "all" ? more : 0);
  };
}
