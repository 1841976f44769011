import {allLevel} from "../../../src/model/groups.js";
import type {ReleaseRules} from "../../../src/model/study.js";
import type {CountedTable} from "../tables/counted-table.js";
import {isSmallOf} from "./choose-further.js";
import {leavesByFurther} from "./further-counts.js";

/** How many numbers a further grouping has, and how many of them at least would be withheld. */
export type FurtherCost = {by: string; numbers: number; withheld: number};

/**
 * Estimates what a further grouping would cost: the numbers that are small, or leave a small rest of their group. How many more
 * would be withheld to protect these is not reckoned.
 */
export function estimateCost(by: string, tables: readonly CountedTable[], rules: ReleaseRules): FurtherCost {
  const rows = tables
    .filter((table) => leavesByFurther(table) && table.denominator !== null)
    .flatMap((table) => table.rows)
    .filter(({group}) => group !== allLevel);
  const small = rows.filter(({patients, denominator}) =>
    isSmallOf(Number(patients), Number(denominator), rules)
  );
  return {by, numbers: rows.length, withheld: small.length};
}
