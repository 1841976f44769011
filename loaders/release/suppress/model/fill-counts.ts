import type {Solver} from "../../../solver/solver.js";
import {type SuppressionModel, sumTerms, type WeightedRows} from "./model.js";
import type {PublicRanges} from "./public-ranges.js";

/**
 * Gives rows whose count is not known a possible one, in fractions of patients, and what is implied by them. Every possible
 * table can be reached from there.
 * @returns whether there is one: the counts do not contradict each other
 */
export function fillCounts(
  solver: Solver,
  model: SuppressionModel,
  isOpen: (row: number) => boolean,
  {lower, upper}: PublicRanges
): boolean {
  const {rows, sums, impliedCounts} = model;
  const open = [...rows.keys()].filter(isOpen);
  if (open.length === 0) return true;
  const columns = new Map(open.map((row, column) => [row, column]));
  const bound = (terms: WeightedRows, most: number) => {
    const known = sumTerms(
      model,
      terms.filter(([row]) => !columns.has(row))
    );
    const unknown = terms.flatMap(([row, weight]) => {
      const column = columns.get(row);
      return column === undefined ? [] : [[column, weight] as const];
    });
    return unknown.length > 0 ? [{terms: unknown, lower: -known, upper: most - known}] : [];
  };
  const program = {
    columns: open.map((row) => ({lower: lower[row] ?? 0, upper: upper[row] ?? 0})),
    rows: [
      ...sums.flatMap((terms) => bound(terms, 0)),
      ...impliedCounts.flatMap(({terms}) => bound(terms, Number.POSITIVE_INFINITY))
    ]
  };
  const values = solver.use(program, (opened) => (opened.run().feasible ? opened.values() : undefined));
  if (!values) return false;
  for (const [row, column] of columns) {
    const filled = rows[row];
    if (filled) filled.count = values[column] ?? 0;
  }
  for (const implied of impliedCounts)
    if (implied.terms.some(([row]) => columns.has(row))) implied.count = sumTerms(model, implied.terms);
  return true;
}
