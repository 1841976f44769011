import type {Solver} from "../../solver/solver.js";
import type {AuditContext, CountSystem, CountTerm, Fact} from "../counts/count-system.js";
import {allGroups} from "../counts/row-keys.js";
import {type Box, narrowBox} from "./box.js";
import {Solutions} from "./solutions.js";
import {type LinearForm, splitSystem} from "./subsystems.js";

/** A sum's subsystem, undefined where the sum is known; its form there, undefined where it was not asked for; its constant. */
export type LocatedSum = {subsystem: number | undefined; form: number | undefined; constant: number};

/** Somebody who knows certain facts: the solutions of each subsystem are what they cannot rule out. Whoever opens one disposes of it. */
export type Observer = {
  box: Box;
  /** The solutions of each subsystem. */
  solutions: Solutions[];
  locate(sum: readonly CountTerm[]): LocatedSum;
  dispose(): void;
};

/** The bounds of each count without any fact: 0 and the size of its group. */
export function makeInitialBox(system: CountSystem, {groups}: Pick<AuditContext, "groups">): Box {
  const all = groups.get(allGroups) ?? 0;
  return {
    lower: system.counts.map(() => 0),
    upper: system.counts.map(({where}) => groups.get(where.group ?? allGroups) ?? all)
  };
}

/** Narrows a box by facts. */
export function applyFacts(box: Box, facts: readonly Fact[]): void {
  for (const {count, lower, upper} of facts) {
    box.lower[count] = Math.max(box.lower[count] ?? 0, lower);
    box.upper[count] = Math.min(box.upper[count] ?? 0, upper);
  }
}

/**
 * Opens an observer who knows these facts.
 * @param sums the sums that are asked for
 * @param asOne whether all open counts form one subsystem, so that every sum is within one
 * @returns undefined where the facts contradict each other
 */
export function openObserver(
  solver: Solver,
  system: CountSystem,
  context: AuditContext,
  facts: readonly Fact[],
  sums: ReadonlyArray<readonly CountTerm[]>,
  asOne = false
): Observer | undefined {
  const box = makeInitialBox(system, context);
  applyFacts(box, facts);
  if (box.lower.some((lower, count) => lower > (box.upper[count] ?? 0))) return;
  if (!narrowBox(box, system.relations)) return;
  const everything = [[...system.counts.keys()].map((count) => [count, 1] as const)];
  const {subsystems, locate} = splitSystem(
    box,
    system.relations,
    (count) => system.isOfCore(count),
    asOne ? everything : sums
  );
  const forms = subsystems.map((): LinearForm[] => []);
  const indexes = new Map<string, number>();
  for (const sum of sums) {
    const {subsystem, form} = locate(sum);
    const key = JSON.stringify([subsystem, form]);
    if (subsystem !== undefined && !indexes.has(key))
      indexes.set(key, (forms[subsystem]?.push(form) ?? 0) - 1);
  }
  const solutions = subsystems.map((one, index) => new Solutions(solver, one, forms[index] ?? []));
  const dispose = () => {
    for (const one of solutions) one.dispose();
  };
  if (!solutions.every((one) => one.exist())) return void dispose();
  return {
    box,
    solutions,
    locate(sum) {
      const {subsystem, form} = locate(sum);
      const index = indexes.get(JSON.stringify([subsystem, form]));
      return {subsystem, form: index, constant: form.constant};
    },
    dispose
  };
}
