import type {Program} from "../../solver/program.js";
import type {Box} from "./box.js";

/** After so many linear programs a dive is given up. */
const mostRounds = 60;

/** How far from a whole number the solver's values may be. */
const tolerance = 1e-6;

/**
 * Looks for a solution in whole numbers near that of a program's linear relaxation, which was solved before: fixes the columns
 * nearest to whole numbers at these, solves again, and so on, with fewer at once where too many do not go together. It is no
 * proof that there is none when it finds none.
 * @param box the present bounds of the columns, which the program has again afterwards
 * @param isFirst whether a column is one of those that are fixed before all others
 * @param share how many of the open columns are fixed at once
 * @returns the values of the columns
 */
export function dive(
  program: Program,
  box: Box,
  isFirst: readonly boolean[],
  share: number
): Float64Array | undefined {
  const fixed: number[] = [];
  const free = (columns: readonly number[]) => {
    for (const column of columns) program.setBounds(column, box.lower[column] ?? 0, box.upper[column] ?? 0);
  };
  let values = program.values();
  let tried = 0;
  try {
    for (let round = 0; round < mostRounds; round += 1) {
      if (round > 0) {
        if (program.run().status === "optimal") values = program.values();
        else if (tried <= 1) return;
        else {
          const kept = Math.ceil(tried / 4);
          free(fixed.splice(fixed.length - tried + kept));
          tried = kept;
          continue;
        }
      }
      const open = listFractional(values, isFirst);
      if (open.length === 0) return values;
      const next = open.slice(0, Math.max(1, Math.floor(open.length * share)));
      tried = next.length;
      for (const column of next) {
        const whole = Math.round(values[column] as number);
        program.setBounds(column, whole, whole);
        fixed.push(column);
      }
    }
  } finally {
    free(fixed);
  }
  return;
}

/** The columns without a whole number, those first that are nearest to one; only first ones while there are any. */
function listFractional(values: Float64Array, isFirst: readonly boolean[]): number[] {
  const distances = Float64Array.from(values, (value) => Math.abs(value - Math.round(value)));
  const open = [...distances.keys()].filter((column) => (distances[column] as number) > tolerance);
  const first = open.filter((column) => isFirst[column]);
  return (first.length > 0 ? first : open).sort(
    (a, b) => (distances[a] as number) - (distances[b] as number)
  );
}
