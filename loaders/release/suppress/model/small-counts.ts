import type {ReleaseRules} from "../../../../src/model/study.js";
import type {Model} from "./model.js";

/** The counts that a rule calls small. */
export type Small = {
  rows: ReadonlySet<number>;
  /** Implied counts, by their place among the model's. */
  implied: ReadonlySet<number>;
  /** The rows of whose denominator a small count is left, which is as much as to say that they are small. */
  restOfDenominator: ReadonlySet<number>;
};

/**
 * The small counts of a model. Zeros are small where the rules say so; implied counts are where complements count.
 * `exempt` are rows that somebody answers for: neither they nor what follows from them are small.
 */
export function smallCounts(model: Model, rules: ReleaseRules, exempt: ReadonlySet<number>): Small {
  const isSmall = (count: number) => count < rules.threshold && (count > 0 || rules.zeros);
  const rows = [...model.rows.keys()].filter(
    (row) => !exempt.has(row) && isSmall(model.rows[row]?.count ?? 0)
  );
  const implied = [...model.implied.entries()].filter(
    ([, {kind, row, count}]) => rules.complements && kind !== "overlap" && !exempt.has(row) && isSmall(count)
  );
  const rest = implied.filter(
    ([, {kind, row, terms}]) => kind === "complement" && terms[0]?.[0] === model.rows[row]?.denominator
  );
  return {
    rows: new Set(rows),
    implied: new Set(implied.map(([at]) => at)),
    restOfDenominator: new Set(rest.map(([, {row}]) => row))
  };
}
