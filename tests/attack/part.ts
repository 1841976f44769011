import type {LinearRow, Program} from "../../loaders/solver/program.js";
import type {Solver} from "../../loaders/solver/solver.js";
import type {Combination} from "./combinations.js";
import type {CountSum, Fact} from "./facts.js";

/** The least and the greatest value of a sum. */
export type Interval = {least: number; greatest: number};

/** One patient of the last release, by age group and by the index of the combination of sets. */
export type KnownPatient = {group: string; combination: number};

/** Patients who are in the same groups. `allows` says whether they can have a combination. */
export type PatientGroup = {
  name: string;
  age: string;
  of: readonly string[];
  allows(has: Combination): boolean;
};

/** How a group of one release becomes that of the next. */
export type Link = {release: number; group: string; change: "same" | "joined" | "left"};

/** What a part is about: its combinations, the sizes of the groups of each release, and the basic sets of each set. */
export type PartInput = {
  combinations: readonly Combination[];
  /** The groups of patients, each with all groups that it is in: adult women are among adults, women, and all. */
  groups: readonly PatientGroup[];
  sizes: ReadonlyArray<ReadonlyMap<string, number>>;
  needs: ReadonlyMap<string, readonly number[]>;
  facts: readonly Fact[];
};

/**
 * The sets that rows or rules link, as an integer program: its unknowns are how many patients of each group have each
 * combination of them, in each release.
 */
export class Part {
  readonly #input: PartInput;
  readonly #program: Program;
  /** Every solution that was met. */
  readonly #met: Int32Array[] = [];

  constructor(solver: Solver, input: PartInput, links: readonly Link[]) {
    this.#input = input;
    const {combinations, groups, sizes, facts} = input;
    const columns = sizes.flatMap((size) =>
      groups.flatMap((group) =>
        combinations.map((has) => ({
          lower: 0,
          upper: group.allows(has) ? (size.get(group.age) ?? 0) : 0,
          integer: true
        }))
      )
    );
    const totals = sizes.flatMap((size, release) =>
      [...new Set(groups.map(({age}) => age))].map((age): LinearRow => {
        const total = size.get(age) ?? 0;
        const terms = groups
          .filter((group) => group.age === age)
          .flatMap(({name}) =>
            combinations.map((_, index) => [this.#column(release, name, index), 1] as const)
          );
        return {terms, lower: total, upper: total};
      })
    );
    const changes = links.flatMap((link) => combinations.map((_, index) => this.#change(link, index)));
    const said = facts.map(({sum, lower, upper}): LinearRow => ({terms: this.#terms(sum), lower, upper}));
    this.#program = solver.open({columns, rows: [...totals, ...changes, ...said]});
  }

  /** Every patient that there can be in the last release. */
  listPatients(): KnownPatient[] {
    const {groups, combinations} = this.#input;
    return groups.flatMap(({name, allows}) =>
      combinations.flatMap((has, combination) => (allows(has) ? [{group: name, combination}] : []))
    );
  }

  isPossible(): boolean {
    return this.#solve([], 1) !== undefined;
  }

  /** The least and the greatest value of a sum; undefined where the known patient cannot be there. */
  findInterval(sum: CountSum, known?: KnownPatient): Interval | undefined {
    const terms = this.#terms(sum);
    return this.#with(known, () => {
      const least = this.#solve(terms, 1, known);
      const greatest = this.#solve(terms, -1, known);
      return least === undefined || greatest === undefined ? undefined : {least, greatest};
    });
  }

  /** How far apart the values of a sum are in the solutions met so far that have this patient; -1 where there are none. */
  findMetWidth(sum: CountSum, known: KnownPatient): number {
    const values = this.#listMet(this.#terms(sum), known);
    return values.length === 0 ? -1 : Math.max(...values) - Math.min(...values);
  }

  dispose(): void {
    this.#program.dispose();
  }

  /** Works with a patient known; what cannot be in a group of nobody is undefined. */
  #with<T>(known: KnownPatient | undefined, work: () => T | undefined): T | undefined {
    if (!known) return work();
    const column = this.#columnOf(known);
    const age = this.#input.groups.find(({name}) => name === known.group)?.age ?? "";
    const most = this.#input.sizes.at(-1)?.get(age) ?? 0;
    if (most === 0) return undefined;
    this.#program.setBounds(column, 1, most);
    try {
      return work();
    } finally {
      this.#program.setBounds(column, 0, most);
    }
  }

  /** The least value of a sum, or with the sign -1 its greatest; undefined where there is no solution. */
  #solve(terms: LinearRow["terms"], sign: 1 | -1, known?: KnownPatient): number | undefined {
    const program = this.#program;
    for (const [column, weight] of terms) program.setCost(column, sign * weight);
    try {
      for (const integers of [false, true]) {
        program.setIntegers(integers);
        const {status, objective} = program.run();
        if (status === "infeasible") return undefined;
        if (status !== "optimal") throw new Error(`the solver ends with ${status}`);
        const bound = sign * Math.ceil(objective - 1e-6);
        const values = program.values();
        const isWhole = integers || values.every((value) => Math.abs(value - Math.round(value)) < 1e-7);
        if (isWhole) this.#met.push(Int32Array.from(values, Math.round));
        if (isWhole || this.#listMet(terms, known).includes(bound)) return bound;
      }
      throw new Error("an integer program has no integer solution");
    } finally {
      for (const [column] of terms) program.setCost(column, 0);
    }
  }

  /** The values of a sum in the solutions met so far that have this patient. */
  #listMet(terms: LinearRow["terms"], known?: KnownPatient): number[] {
    const column = known && this.#columnOf(known);
    return this.#met
      .filter((solution) => column === undefined || (solution[column] ?? 0) > 0)
      .map((solution) => terms.reduce((sum, [one, weight]) => sum + weight * (solution[one] ?? 0), 0));
  }

  #terms(sum: CountSum): LinearRow["terms"] {
    const {groups, combinations, needs} = this.#input;
    const weights = new Map<number, number>();
    for (const {release, set, group, weight} of sum) {
      const sets = needs.get(set);
      if (!sets) throw new Error(`${set} is no set`);
      for (const {name: each} of groups.filter(({of}) => of.includes(group)))
        combinations.forEach((combination, index) => {
          if (!sets.every((one) => combination.has(one))) return;
          const column = this.#column(release, each, index);
          weights.set(column, (weights.get(column) ?? 0) + weight);
        });
    }
    return [...weights].filter(([, weight]) => weight !== 0);
  }

  #change({release, group, change}: Link, index: number): LinearRow {
    const terms = [
      [this.#column(release + 1, group, index), 1],
      [this.#column(release, group, index), -1]
    ] as const;
    return {
      terms,
      lower: change === "left" ? Number.NEGATIVE_INFINITY : 0,
      upper: change === "joined" ? Number.POSITIVE_INFINITY : 0
    };
  }

  #columnOf({group, combination}: KnownPatient): number {
    return this.#column(this.#input.sizes.length - 1, group, combination);
  }

  #column(release: number, group: string, combination: number): number {
    const {groups, combinations} = this.#input;
    return (
      (release * groups.length + groups.findIndex(({name}) => name === group)) * combinations.length +
      combination
    );
  }
}
