import {checker, cutOfTerms} from "./choice-checker.js";
import type {Cut} from "./cut.js";
import type {Needs, Verdict} from "./examine.js";
import {openMaster} from "./master-problem.js";
import type {Part} from "./model/components.js";
import type {CountId} from "./model/model.js";
import {termsOf} from "./model/model.js";
import {numerators, owedIf, type Problem, targetsOf, withNumerators} from "./suppression-problem.js";

/** Which rows of a part are hidden so that all that need it are protected; `proven` where no cheaper choice does it. */
export type Protection = {hidden: Set<number>; proven: boolean; rounds: number};

/** Above so many rows a part is not solved to the proven optimum. */
export const exactUpTo = 400;

/** Above so many rows a part is not solved at all, but hidden whole: nothing protects better, if at a high price. */
export const solvedUpTo = 1000;

const mostRounds = 80;

/** The same for parts that are not solved to the optimum anyway. */
const fewRounds = 12;

/**
 * Protects a part at the least cost: the cell suppression problem after Fischetti & Salazar (2000, JASA 95:916), with cuts
 * for those who know one patient, and for what only whole numbers give away.
 * @returns undefined where not even hiding every row that may be hidden is enough
 */
export function protect(problem: Problem, part: Part, needs: Needs): Protection | undefined {
  const {solver, always, never, cost} = problem;
  const rows = part.rows.filter((row) => !never.has(row));
  const own = new Set(part.rows);
  const check = checker(problem, part, needs);
  const choice = openMaster(solver, {
    rows: rows.filter((row) => !always.has(row)),
    cost,
    always,
    together: numerators(problem.model).filter(([, row]) => own.has(row)),
    gap: part.rows.length > exactUpTo ? {absolute: 0.5, relative: 0.01} : {absolute: 1e-6, relative: 0}
  });
  try {
    choice.add(firstCuts(problem, part, needs));
    let proven = true;
    let last: ReadonlySet<number> = always;
    for (let round = 1; round <= (part.rows.length > exactUpTo ? fewRounds : mostRounds); round += 1) {
      const chosen = choice.choose();
      if (!chosen) return;
      proven &&= chosen.proven;
      const hidden = new Set([...rows.filter((row) => always.has(row)), ...chosen.hidden]);
      const {cuts, narrow} = check(hidden);
      if (cuts.length + narrow.length === 0) return {hidden, proven, rounds: round};
      choice.add([...cuts, ...narrow.map((id) => oneMore(problem, rows, hidden, id))]);
      last = hidden;
    }
    return repair(problem, rows, last, check);
  } finally {
    choice.dispose();
  }
}

/** The counts of a part that stay exposed even if every row is hidden that may be. */
export function exposedAnyhow(problem: Problem, part: Part, needs: Needs): CountId[] {
  const {cuts, narrow} = checker(
    problem,
    part,
    needs
  )(new Set(part.rows.filter((row) => !problem.never.has(row))));
  return [...cuts.map(({id}) => id), ...narrow];
}

/** What a relation alone says: the others in it must be able to move as far as a count should. */
function firstCuts(problem: Problem, part: Part, needs: Needs): Cut[] {
  const {model, near} = problem;
  return targetsOf(problem, part).flatMap((id) => {
    const need = needs.width(id);
    if (need <= 0) return [];
    if (id >= model.rows.length) return [cutOfTerms(problem, id, termsOf(model, id), need)];
    return (near.sums[id] ?? []).map((at) => {
      const others = (model.sums[at] ?? []).filter(([row]) => row !== id);
      return cutOfTerms(problem, id, others, need);
    });
  });
}

/** One more row must be hidden than now, or the count itself must not. */
function oneMore(problem: Problem, rows: readonly number[], hidden: ReadonlySet<number>, id: CountId): Cut {
  const others = rows.filter((row) => !hidden.has(row));
  return {id, weights: others.map((row) => [row, 1] as const), least: 1, of: owedIf(problem, id)};
}

/** Hides, beginning with a choice that was not enough, what failed cuts weigh most, until none fails. */
function repair(
  {model, always}: Problem,
  rows: readonly number[],
  last: ReadonlySet<number>,
  check: (hidden: ReadonlySet<number>) => Verdict
): Protection | undefined {
  const allowed = new Set(rows);
  let hidden = new Set(rows.filter((row) => always.has(row) || last.has(row)));
  for (let round = mostRounds + 1; ; round += 1) {
    const {cuts, narrow} = check(hidden);
    if (cuts.length + narrow.length === 0) return {hidden, proven: false, rounds: round};
    const added = cuts.flatMap(({weights}) => {
      const open = weights.filter(([row]) => allowed.has(row) && !hidden.has(row));
      return open
        .sort(([, a], [, b]) => b - a)
        .slice(0, 1)
        .map(([row]) => row);
    });
    const next = added.length > 0 ? added : rows.filter((row) => !hidden.has(row)).slice(0, 1);
    if (next.length === 0) return;
    const grown = withNumerators(model, [...hidden, ...next]);
    hidden = new Set([...grown].filter((row) => allowed.has(row)));
  }
}
