import type {ReleaseRules} from "../../../../src/model/study.js";
import type {SuppressionModel} from "./model.js";

/** The counts that are small by the rules. */
export type SmallCounts = {
  rows: ReadonlySet<number>;
  /** Implied counts, by their index among the model's. */
  implied: ReadonlySet<number>;
  /** The rows that leave a small rest of their denominator, and are withheld as if they were small. */
  restOfDenominator: ReadonlySet<number>;
};

/** Whether a count is small by the rules: under the threshold, and a zero where the rules count zeros. */
export function isSmallCount(count: number, {threshold, zeros}: ReleaseRules): boolean {
  return count < threshold && (count > 0 || zeros);
}

/**
 * Finds the small counts of a model. Zeros are small where the rules count them; implied counts where the rules count
 * complements. Exempt rows, for which somebody answers, are not small, nor is what follows from them.
 */
export function findSmallCounts(
  model: SuppressionModel,
  rules: ReleaseRules,
  exempt: ReadonlySet<number>
): SmallCounts {
  const isSmall = (count: number) => isSmallCount(count, rules);
  const rows = [...model.rows.keys()].filter(
    (row) => !exempt.has(row) && isSmall(model.rows[row]?.count ?? 0)
  );
  const implied = [...model.impliedCounts.entries()].filter(
    ([, {kind, row, count}]) => rules.complements && kind !== "overlap" && !exempt.has(row) && isSmall(count)
  );
  const rest = implied.filter(
    ([, {kind, row, terms}]) => kind === "complement" && terms[0]?.[0] === model.rows[row]?.denominator
  );
  return {
    rows: new Set(rows),
    implied: new Set(implied.map(([index]) => index)),
    restOfDenominator: new Set(rest.map(([, {row}]) => row))
  };
}
