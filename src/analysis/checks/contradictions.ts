import type {Nouns} from "../../model/study.js";
import {roundHalfEven, roundHalfUp} from "../../stats/rounding.js";
import {columnSum, decimalsOf, type PrintedNumber, printedCount, rowOf} from "./printed-numbers.js";

/** A contradiction in the paper: which part of a number is suspected, and what the rest of the paper gives instead. */
export type Contradiction = {part: "n" | "percent"; implied: number};

/**
 * Finds where the printed numbers contradict each other, from the paper alone.
 *
 * A percentage contradicts its own counts when neither rounding half up nor half to even gives it. A count
 * contradicts its row when the total is not the sum of the groups; where some of the columns do not sum to their
 * denominator, only the cells of those columns are held to be wrong.
 * @returns the contradictions of each printed number's id
 */
export function contradictions(
  printed: readonly PrintedNumber[],
  groups: readonly Nouns[]
): Map<string, Contradiction[]> {
  const found = new Map<string, Contradiction[]>();
  const add = ({id}: PrintedNumber, contradiction: Contradiction) => {
    found.set(id, [...(found.get(id) ?? []), contradiction]);
  };
  for (const number of printed) {
    const contradiction = againstOwnCounts(number);
    if (contradiction) add(number, contradiction);
  }
  for (const total of printed.filter(({variable, group}) => variable !== null && group === "total")) {
    for (const [number, contradiction] of againstRow(total, printed, groups)) add(number, contradiction);
  }
  return found;
}

function againstOwnCounts({n, denominator, percent}: PrintedNumber): Contradiction | undefined {
  if (n === null || denominator === null || percent === null || denominator === 0 || n > denominator) return;
  if (isRounding(percent, n, denominator)) return;
  return {part: "percent", implied: roundHalfUp(n, denominator, decimalsOf(percent))};
}

/** Whether a printed percentage is the rounding, half up or half to even, of count / total at its own decimals. */
export function isRounding(percent: string, count: number, total: number): boolean {
  const decimals = decimalsOf(percent);
  const value = Number(percent);
  return value === roundHalfUp(count, total, decimals) || value === roundHalfEven(count, total, decimals);
}

function againstRow(
  number: PrintedNumber,
  printed: readonly PrintedNumber[],
  groups: readonly Nouns[]
): Array<[PrintedNumber, Contradiction]> {
  const row = rowOf(number, printed, groups);
  if (!row) return [];
  const cells = row.parts.map(({cell}) => cell);
  const total = printedCount(row.total);
  const sum = cells.reduce((before, cell) => before + printedCount(cell), 0);
  if (total === sum) return [];
  const implied = new Map([
    [row.total, sum],
    ...cells.map((cell) => [cell, total - (sum - printedCount(cell))] as const)
  ]);
  const all = [row.total, ...cells];
  const broken = all.filter(
    (cell) => cell.denominator !== null && columnSum(cell, printed) !== cell.denominator
  );
  const suspects = broken.length > 0 ? broken : all;
  return suspects.map((cell) => [cell, {part: "n", implied: implied.get(cell) ?? 0}]);
}
