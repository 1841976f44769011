import {findRange, relationsByCount} from "./box.js";
import type {Solutions} from "./solutions.js";
import type {Direction} from "./subsystem-program.js";

/**
 * The lowest or the highest integer value of each form. Forms are counts and so not negative. Forms that share no relation
 * are brought to their bounds together; each that does not get there is solved by itself.
 */
export function findExtremes(
  solutions: Solutions,
  forms: readonly number[],
  direction: Direction
): Map<number, number> {
  const {relations, counts} = solutions.subsystem;
  const bounds = new Map(forms.map((form) => [form, findOuterBound(solutions, form, direction)]));
  const best = new Map<number, number>();
  const isBetter = (value: number, than: number) => (direction === "min" ? value < than : value > than);
  let seen = 0;
  const readSolutions = () => {
    for (; seen < solutions.found.length; seen += 1) {
      for (const form of forms) {
        const value = solutions.found[seen]?.[form] ?? 0;
        const before = best.get(form);
        if (before === undefined || isBetter(value, before)) best.set(form, value);
      }
    }
  };
  const isOpen = (form: number) => best.get(form) !== bounds.get(form);
  const byColumn = relationsByCount(relations, counts.length);
  const listRelations = (form: number) =>
    (solutions.forms[form]?.terms ?? []).flatMap(([column]) => byColumn[column] ?? []);
  const untried = new Set(forms);
  readSolutions();
  for (;;) {
    for (const form of untried) if (!isOpen(form)) untried.delete(form);
    if (untried.size === 0) break;
    const group = pickDisjoint(untried, listRelations);
    if (group.length > 1) solutions.findTogether(group, direction);
    readSolutions();
    for (const form of group) {
      untried.delete(form);
      if (!isOpen(form)) continue;
      const value = solutions.findExtreme(form, direction);
      if (value !== undefined) best.set(form, value);
      readSolutions();
    }
  }
  return best;
}

/** The bound of a form that the box alone gives. */
function findOuterBound({forms, subsystem}: Solutions, form: number, direction: Direction): number {
  const {constant, terms} = forms[form] ?? {constant: 0, terms: []};
  const [low, high] = findRange(terms, subsystem.box);
  return direction === "min" ? Math.max(0, constant + low) : constant + high;
}

/** Picks forms in their order, each that shares no relation with those picked before. */
function pickDisjoint(forms: Iterable<number>, listRelations: (form: number) => number[]): number[] {
  const taken = new Set<number>();
  const picked: number[] = [];
  for (const form of forms) {
    const relations = listRelations(form);
    if (relations.some((relation) => taken.has(relation))) continue;
    picked.push(form);
    for (const relation of relations) taken.add(relation);
  }
  return picked;
}
