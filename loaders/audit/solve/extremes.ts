import {rangeOf} from "./box.js";
import type {Solutions} from "./solutions.js";

/**
 * The least, or with `sign` −1 the greatest, integer value of each of the forms, which are counts and so not negative.
 * Forms that share no relation are taken to their bounds together; what does not get there is solved alone.
 */
export function extremes(solutions: Solutions, forms: readonly number[], sign: 1 | -1): Map<number, number> {
  const {part} = solutions;
  const outer = new Map(forms.map((form) => [form, outerOf(solutions, form, sign)]));
  const best = new Map<number, number>();
  let seen = 0;
  const look = () => {
    for (; seen < solutions.met.length; seen += 1) {
      for (const form of forms) {
        const value = solutions.met[seen]?.[form] ?? 0;
        const known = best.get(form);
        if (known === undefined || sign * value < sign * known) best.set(form, value);
      }
    }
  };
  const isOpen = (form: number) => best.get(form) !== outer.get(form);
  const touched = touching(part.relations);
  const untried = new Set(forms);
  look();
  for (;;) {
    for (const form of untried) if (!isOpen(form)) untried.delete(form);
    if (untried.size === 0) break;
    const group = apart(untried, (form) =>
      (solutions.forms[form]?.terms ?? []).flatMap(([column]) => touched.get(column) ?? [])
    );
    if (group.length > 1) solutions.reach(group, sign);
    look();
    for (const form of group) {
      untried.delete(form);
      if (!isOpen(form)) continue;
      const value = solutions.extreme(form, sign);
      if (value !== undefined) best.set(form, value);
      look();
    }
  }
  return best;
}

function outerOf({forms, part}: Solutions, form: number, sign: 1 | -1): number {
  const {constant, terms} = forms[form] ?? {constant: 0, terms: []};
  const [low, high] = rangeOf(terms, part.box);
  return sign === 1 ? Math.max(0, constant + low) : constant + high;
}

/** As many forms as can be found in turn that have no relation in common. */
function apart(forms: Iterable<number>, relationsOf: (form: number) => number[]): number[] {
  const taken = new Set<number>();
  const chosen: number[] = [];
  for (const form of forms) {
    const relations = relationsOf(form);
    if (relations.some((relation) => taken.has(relation))) continue;
    chosen.push(form);
    for (const relation of relations) taken.add(relation);
  }
  return chosen;
}

function touching(relations: Solutions["part"]["relations"]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [index, {terms}] of relations.entries()) {
    for (const [column] of terms) found.set(column, [...(found.get(column) ?? []), index]);
  }
  return found;
}
