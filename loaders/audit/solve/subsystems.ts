import type {CountTerm, Relation} from "../counts/count-system.js";
import {type Box, findRange} from "./box.js";

/**
 * Open counts that are connected by relations: `counts` are their indexes in the system; box, relations and `isCore` use their
 * order here. A count is of the core where others depend on it: a search for whole numbers starts there.
 */
export type Subsystem = {counts: number[]; box: Box; relations: Relation[]; isCore: boolean[]};

/** A sum of the counts of one subsystem: `constant` + Σ weight × count, each count by its index in the subsystem. */
export type LinearForm = {constant: number; terms: readonly CountTerm[]};

/** The subsystems of a system. `locate` gives a sum's subsystem, undefined where no count of it is open, and its form there. */
export type Subsystems = {
  subsystems: Subsystem[];
  locate(terms: readonly CountTerm[]): {subsystem: number | undefined; form: LinearForm};
};

/**
 * Splits the counts that a box leaves open into subsystems that reveal nothing about each other.
 * @param isCore whether a count is of the core
 * @param together sums whose open counts must be in one subsystem
 */
export function splitSystem(
  box: Box,
  relations: readonly Relation[],
  isCore: (count: number) => boolean,
  together: ReadonlyArray<readonly CountTerm[]>
): Subsystems {
  const isOpen = ([count]: CountTerm) => (box.lower[count] ?? 0) < (box.upper[count] ?? 0);
  const binding = relations
    .map(({terms, lower, upper}) => {
      const constant = sumClosed(terms, box);
      return {terms: terms.filter(isOpen), lower: lower - constant, upper: upper - constant};
    })
    .filter((relation) => isBinding(relation, box));
  const findRoot = joinCounts(box.lower.length, [
    ...binding.map(({terms}) => terms),
    ...together.map((terms) => terms.filter(isOpen))
  ]);
  const subsystems: Subsystem[] = [];
  const places = new Map<number, {subsystem: number; column: number}>();
  const byRoot = new Map<number, number>();
  for (const count of box.lower.keys()) {
    if (!isOpen([count, 1])) continue;
    const root = findRoot(count);
    const index =
      byRoot.get(root) ??
      subsystems.push({counts: [], box: {lower: [], upper: []}, relations: [], isCore: []}) - 1;
    byRoot.set(root, index);
    const subsystem = subsystems[index] as Subsystem;
    places.set(count, {subsystem: index, column: subsystem.counts.push(count) - 1});
    subsystem.isCore.push(isCore(count));
    subsystem.box.lower.push(box.lower[count] ?? 0);
    subsystem.box.upper.push(box.upper[count] ?? 0);
  }
  const toColumns = (terms: readonly CountTerm[]) =>
    terms.map(([count, weight]) => [places.get(count)?.column ?? 0, weight] as const);
  const findSubsystem = ([first]: readonly CountTerm[]) => first && places.get(first[0])?.subsystem;
  for (const relation of binding) {
    const subsystem = subsystems[findSubsystem(relation.terms) ?? -1];
    subsystem?.relations.push({...relation, terms: toColumns(relation.terms)});
  }
  return {
    subsystems,
    locate(terms) {
      const open = terms.filter(isOpen);
      const form = {constant: sumClosed(terms, box), terms: toColumns(open)};
      return {subsystem: findSubsystem(open), form};
    }
  };
}

/** What the counts of a sum that have one value come to. */
function sumClosed(terms: readonly CountTerm[], {lower, upper}: Box): number {
  return terms
    .filter(([count]) => lower[count] === upper[count])
    .reduce((sum, [count, weight]) => sum + weight * (lower[count] ?? 0), 0);
}

/** Whether a relation says more than the narrowed box. A relation of one count never does. */
function isBinding({terms, lower, upper}: Relation, box: Box): boolean {
  if (terms.length < 2) return false;
  const [low, high] = findRange(terms, box);
  return low < lower || high > upper;
}

/** Joins the counts of each sum into one set. Returns a function that gives one count of the set of a count. */
export function joinCounts(
  counts: number,
  sums: ReadonlyArray<readonly CountTerm[]>
): (count: number) => number {
  const parents = Int32Array.from({length: counts}, (_, count) => count);
  const findRoot = (count: number): number => {
    let current = count;
    while (parents[current] !== current) {
      parents[current] = parents[parents[current] ?? current] ?? current;
      current = parents[current] ?? current;
    }
    return current;
  };
  for (const [first, ...others] of sums) {
    if (!first) continue;
    for (const [count] of others) parents[findRoot(count)] = findRoot(first[0]);
  }
  return findRoot;
}
