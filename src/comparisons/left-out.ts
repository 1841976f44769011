import type {Row} from "../model/row.js";
import {isReleased} from "../model/withheld.js";
import {countedIn} from "../queries/rows.js";

/** What is said wherever comparisons are, where some cannot be made. */
export const leftOutWords = "Comparisons with a withheld number are left out.";

/** What stands where comparisons would, where none can be made since each would need a withheld number. */
export const noneReleased = "No comparison can be made: each has a withheld number";

/** Whether a number of adults or of children is withheld in these rows, so that a comparison is left out. */
export function leavesOut(rows: readonly Row[]): boolean {
  return rows.some((row) => row.age_group !== "all" && !isReleased(countedIn(row)));
}
