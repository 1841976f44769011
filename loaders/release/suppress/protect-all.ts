import {decide} from "./effort.js";
import type {RequiredWidths} from "./examine.js";
import {listMargins, listMarginsAround, pickTiedMargins} from "./margin-rows.js";
import {type Component, findComponents} from "./model/components.js";
import type {CountId} from "./model/model.js";
import {findAlwaysExposed, maxExactRows, maxSolvedRows, protectComponent} from "./protect-component.js";
import {openLazyWidths, openRequiredWidths} from "./required-widths.js";
import {listTargets, type SuppressionProblem} from "./suppression-problem.js";

/** The rows to withhold, or the counts that cannot be protected. `undecided`: to choose among some rows would take too long. */
export type ProtectionOutcome =
  | {withheld: Set<number>; proven: boolean; undecided?: boolean}
  | {exposed: CountId[]};

/** How much of the usual effort is made where most rows are withheld anyway, as of few patients: little can be won. */
const shareOfFewPatients = 1 / 10;

/** Protects every component that the rows form once public rows are known. */
export function protectAll(problem: SuppressionProblem, isPublic: ReadonlySet<number>): ProtectionOutcome {
  const {model, relations} = problem;
  const open = [...model.rows.keys()].filter((row) => !isPublic.has(row));
  return combineOutcomes(
    findComponents(model, relations, open).map((component) =>
      decide(
        problem.effort,
        () => protectLargeComponent(problem, component),
        () => withholdAll(problem, component),
        withheldShare(problem, component) > 0.65 ? shareOfFewPatients : 1
      )
    )
  );
}

/** Withholds every row of a component that may be withheld. */
function withholdAll({neverWithheld}: SuppressionProblem, {rows}: Component): ProtectionOutcome {
  const withheld = new Set(rows.filter((row) => !neverWithheld.has(row)));
  return {withheld, proven: false, undecided: true};
}

/**
 * Protects a component of any size. One that is too large for the optimum is cut into parts first: margins, the rows that
 * include others, are released where every part can still be protected. Most parts are connected by margins only.
 */
function protectLargeComponent(problem: SuppressionProblem, component: Component): ProtectionOutcome {
  if (isMostlyWithheld(problem, component)) return {withheld: new Set(component.rows), proven: false};
  const isLarge = component.rows.length > maxExactRows;
  const margins = new Set(isLarge ? listMargins(problem, component) : []);
  const widths = openLazyWidths(problem, component);
  const outcomes = new Map<string, ProtectionOutcome>();
  try {
    for (;;) {
      const rows = component.rows.filter((row) => !margins.has(row));
      const parts = findComponents(problem.model, problem.relations, rows).map((part) => {
        const around = listMarginsAround(problem, part, margins);
        const key = part.rows.join();
        const outcome =
          outcomes.get(key) ?? protectPart(problem, part, around.length > 0 ? widths : undefined);
        outcomes.set(key, outcome);
        return {around, outcome};
      });
      const withdrawn = parts.flatMap(({around, outcome}) =>
        "exposed" in outcome ? pickTiedMargins(problem, outcome.exposed, around) : []
      );
      if (withdrawn.length === 0) {
        const all = combineOutcomes(parts.map(({outcome}) => outcome));
        return "withheld" in all ? {...all, proven: all.proven && !isLarge} : all;
      }
      for (const row of withdrawn) margins.delete(row);
    }
  } finally {
    widths.dispose();
  }
}

/**
 * Whether most rows of a component are withheld anyway: nearly all of some, or many of a large one. The few others would give
 * away too much, and finding which could be released takes long, so that all of its rows are withheld.
 */
function isMostlyWithheld(problem: SuppressionProblem, component: Component): boolean {
  const {rows} = component;
  const hasExempt = rows.some((row) => problem.neverWithheld.has(row));
  const most = rows.length > maxExactRows ? 0.7 : 0.9;
  return rows.length > 50 && withheldShare(problem, component) > most && !hasExempt;
}

/** The share of a component's rows that are withheld in any case. */
function withheldShare({alwaysWithheld}: SuppressionProblem, {rows}: Component): number {
  return rows.filter((row) => alwaysWithheld.has(row)).length / rows.length;
}

/** @param wider the required widths of the component that a part is cut out of; undefined where nothing around it is released */
function protectPart(
  problem: SuppressionProblem,
  part: Component,
  wider: RequiredWidths | undefined
): ProtectionOutcome {
  if (!needsProtection(problem, part)) return {withheld: new Set(), proven: true};
  if (wider === undefined && part.rows.every((row) => problem.alwaysWithheld.has(row)))
    return {withheld: new Set(part.rows), proven: true};
  const isBound = wider !== undefined || part.rows.some((row) => problem.neverWithheld.has(row));
  if (!isBound && part.rows.length > maxSolvedRows) return {withheld: new Set(part.rows), proven: false};
  const required = openRequiredWidths(problem, part, wider);
  try {
    const exposed = isBound ? findAlwaysExposed(problem, part, required) : [];
    if (exposed.length > 0) return {exposed};
    return protectComponent(problem, part, required) ?? {exposed: listTargets(problem, part)};
  } finally {
    required.dispose();
  }
}

function needsProtection({model, small, alwaysWithheld}: SuppressionProblem, part: Component): boolean {
  return (
    part.rows.some((row) => alwaysWithheld.has(row)) ||
    part.implied.some((index) => small.has(index + model.rows.length))
  );
}

function combineOutcomes(outcomes: readonly ProtectionOutcome[]): ProtectionOutcome {
  const exposed = outcomes.flatMap((outcome) => ("exposed" in outcome ? outcome.exposed : []));
  if (exposed.length > 0) return {exposed};
  const choices = outcomes.flatMap((outcome) => ("withheld" in outcome ? [outcome] : []));
  return {
    withheld: new Set(choices.flatMap(({withheld}) => [...withheld])),
    proven: choices.every(({proven}) => proven),
    undecided: choices.some(({undecided}) => undecided === true)
  };
}
