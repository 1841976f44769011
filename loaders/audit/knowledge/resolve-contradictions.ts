import type {Solver} from "../../solver/solver.js";
import {
  type AuditContext,
  type CountSystem,
  type CountTerm,
  combinationsTable,
  type Fact,
  type Relation
} from "../counts/count-system.js";
import {applyFacts, makeInitialBox, openObserver} from "../solve/observer.js";

/** Facts that agree with each other, and those that had to be set aside. */
export type SortedFacts = {kept: Fact[]; contradictory: Fact[]};

/**
 * Sets aside as few printed facts as possible, so that the others agree with each other and with the certain ones: a mixed
 * integer program with one choice for each value that is printed of a count. Of equally few, it sets later ones aside.
 * @returns undefined where the certain facts contradict each other
 */
export function resolveContradictions(
  solver: Solver,
  system: CountSystem,
  context: AuditContext,
  certain: readonly Fact[],
  printed: readonly Fact[]
): SortedFacts | undefined {
  const agree = (kept: readonly Fact[]) => {
    const observer = openObserver(solver, system, context, [...certain, ...kept], []);
    observer?.dispose();
    return observer !== undefined;
  };
  if (agree(printed)) return {kept: [...printed], contradictory: []};
  // Most contradictions are between rows, without combinations of sets, which make the program much larger.
  const isOfRows = ({terms}: Relation) =>
    terms.every(([count]) => system.get(count).table !== combinationsTable);
  const ofRows = setAside(solver, system, context, certain, printed, system.relations.filter(isOfRows));
  if (!ofRows || agree(ofRows.kept)) return ofRows;
  return setAside(solver, system, context, certain, printed, system.relations);
}

function setAside(
  solver: Solver,
  system: CountSystem,
  context: AuditContext,
  certain: readonly Fact[],
  printed: readonly Fact[],
  relations: readonly Relation[]
): SortedFacts | undefined {
  const box = makeInitialBox(system, context);
  applyFacts(box, certain);
  if (box.lower.some((lower, count) => lower > (box.upper[count] ?? 0))) return;
  const claims = [...groupEqualFacts(printed).values()];
  const countColumns = system.counts.length;
  const columns = [
    ...box.lower.map((lower, count) => ({lower, upper: box.upper[count] ?? 0, integer: true})),
    ...claims.map((facts, claim) => ({
      lower: 0,
      upper: 1,
      cost: facts.length - claim / (claims.length + 1) / 10,
      integer: true
    }))
  ];
  // A claim that is set aside, its column being 1, leaves its count the bounds of the box.
  const rows = claims.flatMap(([first], claim) => {
    if (!first) return [];
    const {count, lower, upper} = first;
    const [below, above] = [lower - (box.lower[count] ?? 0), (box.upper[count] ?? 0) - upper];
    const makeTerms = (leeway: number): CountTerm[] =>
      [[count, 1] as const, [countColumns + claim, leeway] as const].filter(([, weight]) => weight !== 0);
    return [
      {terms: makeTerms(below), lower, upper: Number.POSITIVE_INFINITY},
      {terms: makeTerms(-above), lower: Number.NEGATIVE_INFINITY, upper}
    ];
  });
  const choices = solver.use({columns, rows: [...relations, ...rows]}, (program) => {
    const {status} = program.run();
    if (status === "infeasible" || status === "unbounded") return;
    if (status !== "optimal") throw new Error(`the solver stopped: ${status}`);
    return program.values().slice(countColumns);
  });
  if (!choices) return;
  const isSetAside = (claim: number) => Math.round(choices[claim] ?? 0) === 1;
  return {
    kept: claims.filter((_, claim) => !isSetAside(claim)).flat(),
    contradictory: claims.filter((_, claim) => isSetAside(claim)).flat()
  };
}

/** Groups facts that say the same of the same count. */
function groupEqualFacts(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = `${fact.count} ${fact.lower} ${fact.upper}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return groups;
}
