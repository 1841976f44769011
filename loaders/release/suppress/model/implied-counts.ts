import {type ImpliedCount, type SuppressionModel, sumTerms, type WeightedRows} from "./model.js";

/** Adds, for each superset of a row, its patients that are not of the row. */
export function addComplements(model: SuppressionModel, row: number): void {
  for (const superset of model.rows[row]?.supersets ?? []) {
    addImplied(model, "complement", row, [
      [superset, 1],
      [row, -1]
    ]);
  }
}

/** Adds the patients of a group in neither of two supersets of a row, where neither superset includes the other. */
export function addNeither(model: SuppressionModel, row: number): void {
  const supersets = model.rows[row]?.supersets ?? [];
  for (const [position, first] of supersets.entries()) {
    for (const second of supersets.slice(position + 1)) {
      const [aboveFirst, aboveSecond] = [findAncestors(model, first), findAncestors(model, second)];
      if (aboveFirst.has(second) || aboveSecond.has(first)) continue;
      const denominator = model.rows[first]?.denominator ?? undefined;
      const shared = denominator === model.rows[second]?.denominator;
      const whole = shared ? denominator : findSampleRow(model, row);
      if (whole === undefined || !aboveFirst.has(whole) || !aboveSecond.has(whole)) continue;
      addImplied(model, "neither", row, [
        [whole, 1],
        [first, -1],
        [second, -1],
        [row, 1]
      ]);
    }
  }
}

/**
 * Adds an implied count.
 * @throws Error where the count is negative: the tables contradict their structure
 */
export function addImplied(
  model: SuppressionModel,
  kind: ImpliedCount["kind"],
  row: number,
  terms: WeightedRows
): void {
  const count = sumTerms(model, terms);
  if (count < 0)
    throw new Error(`${model.rows[row]?.table}: a row counts more patients than a row that includes it`);
  model.impliedCounts.push({kind, row, terms, count});
}

function findAncestors({rows}: SuppressionModel, row: number): Set<number> {
  const ancestors = new Set<number>();
  const visit = (descendant: number) => {
    for (const superset of rows[descendant]?.supersets ?? []) {
      if (ancestors.has(superset)) continue;
      ancestors.add(superset);
      visit(superset);
    }
  };
  visit(row);
  return ancestors;
}

function findSampleRow({rows}: SuppressionModel, row: number): number | undefined {
  const index = rows.findIndex(({table, group}) => table === "sample" && group === rows[row]?.group);
  return index < 0 ? undefined : index;
}
