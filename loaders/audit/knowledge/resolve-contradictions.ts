import type {Solver} from "../../solver/solver.js";
import type {Fact, Frame, System, Term} from "../counts/count-system.js";
import {audienceOf, emptyBox} from "../solve/observer.js";

/** Facts that do not contradict each other, and those that had to be set aside. */
export type Sorted = {kept: Fact[]; aside: Fact[]};

/**
 * Sets aside as few of the printed facts as possible, so that the others agree with each other and with what is given: a
 * mixed integer program with one choice for each value that is printed of a count. Of equally few, later ones go.
 * @param given facts that hold, and do not contradict each other
 */
export function setAside(
  solver: Solver,
  system: System,
  frame: Frame,
  given: readonly Fact[],
  printed: readonly Fact[]
): Sorted {
  const whole = audienceOf(solver, system, frame, [...given, ...printed], []);
  whole?.dispose();
  if (whole) return {kept: [...printed], aside: []};
  const box = emptyBox(system, frame);
  for (const {count, least, greatest} of given) {
    box.least[count] = Math.max(box.least[count] ?? 0, least);
    box.greatest[count] = Math.min(box.greatest[count] ?? 0, greatest);
  }
  const claims = [...claimsOf(printed).values()];
  const width = system.counts.length;
  const columns = [
    ...box.least.map((lower, i) => ({lower, upper: box.greatest[i] ?? 0, integer: true})),
    ...claims.map((facts, i) => ({
      lower: 0,
      upper: 1,
      cost: facts.length - i / (claims.length + 1) / 10,
      integer: true
    }))
  ];
  const rows = claims.flatMap(([first], i) => {
    if (!first) return [];
    const {count, least, greatest} = first;
    const [below, above] = [least - (box.least[count] ?? 0), (box.greatest[count] ?? 0) - greatest];
    const terms = (leeway: number): Term[] =>
      [[count, 1] as const, [width + i, leeway] as const].filter(([, weight]) => weight !== 0);
    return [
      {terms: terms(below), lower: least, upper: Number.POSITIVE_INFINITY},
      {terms: terms(-above), lower: Number.NEGATIVE_INFINITY, upper: greatest}
    ];
  });
  const relations = system.relations.map(({terms, least, greatest}) => ({
    terms,
    lower: least,
    upper: greatest
  }));
  const choices = solver.use({columns, rows: [...relations, ...rows]}, (program) => {
    const {status} = program.run();
    if (status !== "optimal") throw new Error(`the solver stopped: ${status}`);
    return program.values().slice(width);
  });
  const goes = (i: number) => Math.round(choices[i] ?? 0) === 1;
  return {kept: claims.filter((_, i) => !goes(i)).flat(), aside: claims.filter((_, i) => goes(i)).flat()};
}

/** The facts that say the same. */
function claimsOf(facts: readonly Fact[]): Map<string, Fact[]> {
  const found = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = `${fact.count} ${fact.least} ${fact.greatest}`;
    found.set(key, [...(found.get(key) ?? []), fact]);
  }
  return found;
}
