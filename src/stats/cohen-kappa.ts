import {type Contingency, type Margins, margins} from "./contingency.js";
import {twoSidedDeviate} from "./normal.js";

/** Agreement of two coders beyond chance: 1 is perfect, 0 is what chance would give. */
export type Kappa = {
  estimate: number | null;
  lower: number | null;
  upper: number | null;
  standardError: number | null;
};

/**
 * Cohen's kappa (Cohen 1960, Educational and Psychological Measurement 20:37) with its large-sample standard
 * error (Fleiss, Cohen & Everitt 1969, Psychological Bulletin 72:323; for estimation, not the one under the
 * null hypothesis) and the interval estimate ± deviate × error. An end that passes −1 or 1, which kappa cannot, stands there.
 * The error is 0 where the coders agree throughout, and where one of them uses a single category (kappa is 0).
 *
 * All four are null when both coders put everything in one and the same category: chance alone agrees
 * perfectly then, and kappa is 0/0.
 * @param table square; cell [i][j] counts the units that the first coder put in category i, the second in j
 * @throws RangeError naming `table` when it is empty, not square, holds no unit or what is no count, and
 *   `level` when it lies outside (0, 1)
 */
export function cohenKappa(table: Contingency, level = 0.95): Kappa {
  const deviate = twoSidedDeviate(level);
  const {rows, columns, total} = margins(table);
  if (rows.length !== columns.length)
    throw new RangeError(`table is not square: ${rows.length} by ${columns.length}`);
  if (total === 0) throw new RangeError("table holds no unit");
  const agreeing = table.map((row, category) => row[category] as number);
  if (agreeing.includes(total)) return {estimate: null, lower: null, upper: null, standardError: null};

  const chance = sum(rows.map((row, category) => row * (columns[category] as number)));
  const estimate = (total * sum(agreeing) - chance) / (total * total - chance);
  const standardError = largeSampleError(table, {rows, columns, total}, estimate);
  const reach = deviate * standardError;
  return {
    estimate,
    lower: Math.max(-1, estimate - reach),
    upper: Math.min(1, estimate + reach),
    standardError
  };
}

/**
 * The root of Σ p_ij (w_ij − κ + p_e θ)² / n, over 1 − p_e, where θ = 1 − κ, w_ij = −(p_.i + p_j.) θ, and one
 * more on the diagonal: Fleiss, Cohen & Everitt's sum of squares less the square of its mean, taken as one
 * sum of squares about the mean, which cannot turn negative by rounding.
 */
function largeSampleError(table: Contingency, {rows, columns, total}: Margins, estimate: number): number {
  const short = 1 - estimate;
  const row = (category: number) => (rows[category] as number) / total;
  const column = (category: number) => (columns[category] as number) / total;
  const chance = sum(rows.map((_, category) => row(category) * column(category)));
  const mean = estimate - chance * short;
  const squares = table.flatMap((cells, i) =>
    cells.map((cell, j) => (cell / total) * ((i === j ? 1 : 0) - (column(i) + row(j)) * short - mean) ** 2)
  );
  return Math.sqrt(sum(squares) / total) / (1 - chance);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
