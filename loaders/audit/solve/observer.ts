import type {Solver} from "../../solver/solver.js";
import type {Fact, Frame, System, Term} from "../counts/count-system.js";
import {everyone} from "../counts/row-keys.js";
import {type Box, narrow} from "./box.js";
import {Solutions} from "./solutions.js";
import {type Form, split} from "./subsystems.js";

/** What can be told by somebody who knows certain facts: the parts of the system, each with its solutions. */
export type Audience = {
  box: Box;
  solutions: Solutions[];
  /** Where a sum is asked: the part and its form; no part where the sum is known, and no form where it was not asked for. */
  find(sum: readonly Term[]): {part: number | undefined; form: number | undefined; constant: number};
  dispose(): void;
};

/** What every count is between, whoever asks: nobody and the whole of its group. */
export function emptyBox(system: System, {groups}: Pick<Frame, "groups">): Box {
  const whole = groups.get(everyone) ?? 0;
  return {
    least: system.counts.map(() => 0),
    greatest: system.counts.map(({where}) => groups.get(where.age_group ?? everyone) ?? whole)
  };
}

/**
 * What somebody can tell who knows these facts.
 * @param sums the sums that are asked for
 * @param whole whether all that is open makes one part, so that each sum is in one
 * @returns undefined where the facts contradict each other
 */
export function audienceOf(
  solver: Solver,
  system: System,
  frame: Frame,
  facts: readonly Fact[],
  sums: ReadonlyArray<readonly Term[]>,
  whole = false
): Audience | undefined {
  const box = emptyBox(system, frame);
  for (const {count, least, greatest} of facts) {
    box.least[count] = Math.max(box.least[count] ?? 0, least);
    box.greatest[count] = Math.min(box.greatest[count] ?? 0, greatest);
    if ((box.least[count] ?? 0) > (box.greatest[count] ?? 0)) return;
  }
  if (!narrow(box, system.relations)) return;
  const everything = [[...system.counts.keys()].map((count) => [count, 1] as const)];
  const parts = split(box, system.relations, whole ? everything : sums);
  const forms = parts.parts.map((): Form[] => []);
  const index = new Map<string, number>();
  for (const sum of sums) {
    const {part, form} = parts.place(sum);
    const key = JSON.stringify([part, form]);
    if (part !== undefined && !index.has(key)) index.set(key, (forms[part]?.push(form) ?? 0) - 1);
  }
  const solutions = parts.parts.map((part, i) => new Solutions(solver, part, forms[i] ?? []));
  const dispose = () => {
    for (const one of solutions) one.dispose();
  };
  if (!solutions.every((one) => one.exist())) return void dispose();
  return {
    box,
    solutions,
    find(sum) {
      const {part, form} = parts.place(sum);
      return {part, form: index.get(JSON.stringify([part, form])), constant: form.constant};
    },
    dispose
  };
}
