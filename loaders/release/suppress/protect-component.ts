import {type ChoiceChecker, createChoiceChecker, makeTermsCut} from "./choice-checker.js";
import type {Cut} from "./cut.js";
import type {RequiredWidths} from "./examine.js";
import {openMaster} from "./master-problem.js";
import type {Component} from "./model/components.js";
import {type CountId, listTerms} from "./model/model.js";
import {
  addNumerators,
  getCondition,
  listNumerators,
  listTargets,
  type SuppressionProblem
} from "./suppression-problem.js";

/** Rows of a component whose withholding protects every count that needs it. `proven`: no cheaper choice does. */
export type ComponentProtection = {withheld: Set<number>; proven: boolean; rounds: number};

/** A component with more rows is not solved to the proven optimum. */
export const maxExactRows = 400;

/** A component with more rows is not solved: all of its rows are withheld, which protects best, at a high cost. */
export const maxSolvedRows = 1000;

const maxRounds = 80;

/** For components that are not solved to the optimum. */
const maxRoundsWhenLarge = 12;

/**
 * Protects a component at the lowest cost: the cell suppression problem after Fischetti & Salazar (2000, JASA 95:916), with
 * further cuts against somebody who knows one patient and for what only whole numbers give away.
 * @returns undefined where withholding every row that may be withheld is not enough
 */
export function protectComponent(
  problem: SuppressionProblem,
  component: Component,
  required: RequiredWidths
): ComponentProtection | undefined {
  const {solver, alwaysWithheld, neverWithheld, cost} = problem;
  const rows = component.rows.filter((row) => !neverWithheld.has(row));
  const inComponent = new Set(component.rows);
  const isLarge = component.rows.length > maxExactRows;
  const check = createChoiceChecker(problem, component, required);
  const master = openMaster(solver, {
    rows: rows.filter((row) => !alwaysWithheld.has(row)),
    cost,
    alwaysWithheld,
    pairs: listNumerators(problem.model).filter(([, row]) => inComponent.has(row)),
    gap: isLarge ? {absolute: 0.5, relative: 0.01} : {absolute: 1e-6, relative: 0}
  });
  try {
    master.add(listFirstCuts(problem, component, required));
    let proven = true;
    let last: ReadonlySet<number> = alwaysWithheld;
    for (let round = 1; round <= (isLarge ? maxRoundsWhenLarge : maxRounds); round += 1) {
      const chosen = master.choose();
      if (!chosen) return;
      proven &&= chosen.proven;
      const withheld = new Set([...rows.filter((row) => alwaysWithheld.has(row)), ...chosen.withheld]);
      const {cuts, narrow} = check(withheld);
      if (cuts.length + narrow.length === 0) return {withheld, proven, rounds: round};
      master.add([...cuts, ...narrow.map((id) => requireOneMore(problem, rows, withheld, id))]);
      last = withheld;
    }
    return repair(problem, rows, last, check);
  } finally {
    master.dispose();
  }
}

/** The counts of a component that stay exposed even if every row is withheld that may be. */
export function findAlwaysExposed(
  problem: SuppressionProblem,
  component: Component,
  required: RequiredWidths
): CountId[] {
  const check = createChoiceChecker(problem, component, required);
  const {cuts, narrow} = check(new Set(component.rows.filter((row) => !problem.neverWithheld.has(row))));
  return [...cuts.map(({id}) => id), ...narrow];
}

/** The cuts that follow from each relation by itself: the other rows in it must be able to move as far as a count requires. */
function listFirstCuts(problem: SuppressionProblem, component: Component, required: RequiredWidths): Cut[] {
  const {model, relations} = problem;
  return listTargets(problem, component).flatMap((id) => {
    const width = required.width(id);
    if (width <= 0) return [];
    if (id >= model.rows.length) return [makeTermsCut(problem, id, listTerms(model, id), width)];
    return (relations.sums[id] ?? []).map((index) => {
      const others = (model.sums[index] ?? []).filter(([row]) => row !== id);
      return makeTermsCut(problem, id, others, width);
    });
  });
}

/** The cut by which one more row must be withheld, or the count itself must not be. */
function requireOneMore(
  problem: SuppressionProblem,
  rows: readonly number[],
  withheld: ReadonlySet<number>,
  id: CountId
): Cut {
  const others = rows.filter((row) => !withheld.has(row));
  return {id, weights: others.map((row) => [row, 1] as const), min: 1, onlyIf: getCondition(problem, id)};
}

/** Adds to a choice that was not enough, for each failed cut, the row with the largest weight, until no cut fails. */
function repair(
  {model, alwaysWithheld}: SuppressionProblem,
  rows: readonly number[],
  last: ReadonlySet<number>,
  check: ChoiceChecker
): ComponentProtection | undefined {
  const allowed = new Set(rows);
  let withheld = new Set(rows.filter((row) => alwaysWithheld.has(row) || last.has(row)));
  for (let round = maxRounds + 1; ; round += 1) {
    const {cuts, narrow} = check(withheld);
    if (cuts.length + narrow.length === 0) return {withheld, proven: false, rounds: round};
    const added = cuts.flatMap(({weights}) => {
      const open = weights.filter(([row]) => allowed.has(row) && !withheld.has(row));
      return open
        .sort(([, a], [, b]) => b - a)
        .slice(0, 1)
        .map(([row]) => row);
    });
    const next = added.length > 0 ? added : rows.filter((row) => !withheld.has(row)).slice(0, 1);
    if (next.length === 0) return;
    const grown = addNumerators(model, [...withheld, ...next]);
    withheld = new Set([...grown].filter((row) => allowed.has(row)));
  }
}
