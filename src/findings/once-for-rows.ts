import type {Situation} from "../figures/findings/finding.js";
import type {Row} from "../model/row.js";

/**
 * A computation on a query's rows that is done once for the same rows, however often a card asks for it: for its title,
 * its figure and its table. The rows of other filters are other rows.
 */
export function onceForRows<Result>(
  compute: (rows: readonly Row[], situation: Situation) => Result
): (rows: readonly Row[], situation: Situation) => Result {
  const known = new WeakMap<readonly Row[], {result: Result}>();
  return (rows, situation) => {
    const found = known.get(rows) ?? {result: compute(rows, situation)};
    known.set(rows, found);
    return found.result;
  };
}
