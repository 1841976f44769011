import type {Outcome, Program} from "../../solver/program.js";
import type {Solver} from "../../solver/solver.js";
import type {Relation, Term} from "../counts/count-system.js";
import {Sums} from "./packed-sums.js";
import type {Form, Part} from "./subsystems.js";

/**
 * The integer solutions of a part: finds the extreme values of forms, and keeps what each form is in every solution met on
 * the way, because a solution met for one form answers for many others. Forms are named by their place in `forms`.
 */
export class Solutions {
  /** The value of each form, a solution. */
  readonly met: Int32Array[] = [];
  readonly #program: Program;
  readonly #relations: Sums;
  readonly #forms: Sums;
  readonly #rows: Map<string, {row: number; least: number; greatest: number}>;
  #costs: readonly Term[] = [];

  constructor(
    solver: Solver,
    readonly part: Part,
    readonly forms: readonly Form[]
  ) {
    const {box, relations} = part;
    this.#program = solver.open({
      columns: box.least.map((lower, i) => ({lower, upper: box.greatest[i] ?? 0, integer: true})),
      rows: relations.map(({terms, least, greatest}) => ({terms, lower: least, upper: greatest}))
    });
    this.#program.setIntegers(false);
    this.#relations = new Sums(relations);
    this.#forms = new Sums(forms);
    this.#rows = new Map(
      relations.map(({terms, least, greatest}, row) => [JSON.stringify(terms), {row, least, greatest}])
    );
  }

  /** Whether there is any solution. */
  exist(): boolean {
    return this.met.length > 0 || this.#solve([], 1, undefined) !== undefined;
  }

  /**
   * The least value of a form, or the greatest where `sign` is −1.
   * @param known a form that is known to be 1 at least
   * @returns undefined where that cannot be
   */
  extreme(form: number, sign: 1 | -1, known?: number): number | undefined {
    const {constant, terms} = this.#form(form);
    const value = this.#solve(terms, sign, known);
    return value === undefined ? undefined : constant + value;
  }

  /** Meets solutions in which several forms are small together, or great where `sign` is −1. */
  reach(forms: readonly number[], sign: 1 | -1): void {
    const costs = new Map<number, number>();
    for (const [column, weight] of forms.flatMap((form) => [...this.#form(form).terms])) {
      costs.set(column, (costs.get(column) ?? 0) + weight);
    }
    this.#relax([...costs], sign);
  }

  dispose(): void {
    this.#program.dispose();
  }

  #form(form: number): Form {
    const found = this.forms[form];
    if (!found) throw new Error(`no form ${form}`);
    return found;
  }

  #solve(terms: readonly Term[], sign: 1 | -1, known: number | undefined): number | undefined {
    const letGo = known === undefined ? undefined : this.#hold(this.#form(known));
    try {
      const relaxed = this.#relax(terms, sign);
      if (relaxed === undefined || relaxed.exact) return relaxed?.value;
      return this.#solveIntegers(terms);
    } finally {
      letGo?.();
    }
  }

  /** Solves the relaxation. Its solution is exact where it is of integers, which it mostly is. */
  #relax(terms: readonly Term[], sign: 1 | -1): {exact: boolean; value: number} | undefined {
    for (const [column] of this.#costs) this.#program.setCost(column, 0);
    for (const [column, weight] of terms) this.#program.setCost(column, sign * weight);
    this.#costs = terms;
    const {status} = this.#program.run();
    if (isNone(status)) return;
    if (status !== "optimal") throw new Error(`the solver stopped: ${status}`);
    const solution = this.#meet();
    return {exact: solution !== undefined, value: solution ? sumOf(terms, solution) : 0};
  }

  #solveIntegers(terms: readonly Term[]): number | undefined {
    this.#program.setIntegers(true);
    try {
      const {status} = this.#program.run();
      if (isNone(status)) return;
      const solution = this.#meet();
      if (status !== "optimal" || !solution) throw new Error(`the solver stopped: ${status}`);
      return sumOf(terms, solution);
    } finally {
      this.#program.setIntegers(false);
    }
  }

  /** Keeps the program's present solution where it is of integers and satisfies every relation exactly. */
  #meet(): Int32Array | undefined {
    const {least, greatest} = this.part.box;
    const values = this.#program.values();
    const solution = new Int32Array(values.length);
    for (let i = 0; i < values.length; i += 1) {
      const value = Math.round(values[i] as number);
      if (Math.abs(value - (values[i] as number)) > 1e-6) return;
      if (value < (least[i] as number) || value > (greatest[i] as number)) return;
      solution[i] = value;
    }
    const sums = this.#relations.of(solution);
    for (let i = 0; i < sums.length; i += 1) {
      const relation = this.part.relations[i] as Relation;
      if ((sums[i] as number) < relation.least || (sums[i] as number) > relation.greatest) return;
    }
    this.met.push(this.#forms.of(solution));
    return solution;
  }

  /** Holds a form to 1 at least, until the answer is called. */
  #hold({constant, terms}: Form): () => void {
    const [only] = terms;
    const {box} = this.part;
    if (only && terms.length === 1) {
      const [column, weight] = only;
      const [lower, upper] = [box.least[column] ?? 0, box.greatest[column] ?? 0];
      const bound = (1 - constant) / weight;
      if (weight > 0) this.#program.setBounds(column, Math.max(lower, Math.ceil(bound)), upper);
      else this.#program.setBounds(column, lower, Math.min(upper, Math.floor(bound)));
      return () => this.#program.setBounds(column, lower, upper);
    }
    const {row, least, greatest} = this.#rowOf(terms);
    this.#program.setRowBounds(row, Math.max(least, 1 - constant), greatest);
    return () => this.#program.setRowBounds(row, least, greatest);
  }

  #rowOf(terms: readonly Term[]): {row: number; least: number; greatest: number} {
    const key = JSON.stringify(terms);
    const free = {least: Number.NEGATIVE_INFINITY, greatest: Number.POSITIVE_INFINITY};
    const found = this.#rows.get(key) ?? {row: this.#rows.size, ...free};
    if (!this.#rows.has(key)) {
      this.#rows.set(key, found);
      this.#program.addRows([{terms, lower: found.least, upper: found.greatest}]);
    }
    return found;
  }
}

function sumOf(terms: readonly Term[], solution: Int32Array): number {
  let sum = 0;
  for (const [column, weight] of terms) sum += weight * (solution[column] ?? 0);
  return sum;
}

/** Every count is bounded, so that what the solver calls unbounded has no solution either. */
function isNone(status: Outcome["status"]): boolean {
  return status === "infeasible" || status === "unbounded";
}
