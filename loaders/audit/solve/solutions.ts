import type {Solver} from "../../solver/solver.js";
import type {CountTerm} from "../counts/count-system.js";
import {PackedSums} from "./packed-sums.js";
import {type Direction, SubsystemProgram} from "./subsystem-program.js";
import type {LinearForm, Subsystem} from "./subsystems.js";

/**
 * The integer solutions of a subsystem. Finds the extreme values of forms, and keeps what each form is in every solution on
 * the way, because a solution for one form answers for many others. Forms are named by their index in `forms`.
 */
export class Solutions {
  /** The solutions so far: the value of each form. */
  readonly found: Int32Array[] = [];
  readonly #program: SubsystemProgram;
  readonly #packedForms: PackedSums;

  constructor(
    solver: Solver,
    readonly subsystem: Subsystem,
    readonly forms: readonly LinearForm[]
  ) {
    this.#program = new SubsystemProgram(solver, subsystem);
    this.#packedForms = new PackedSums(forms);
  }

  /** Whether there is any solution. */
  exist(): boolean {
    return this.found.length > 0 || this.#solve([], "min") !== undefined;
  }

  /**
   * The lowest or the highest value of a form.
   * @param known a form that is known to be 1 or more
   * @returns undefined where that cannot be
   */
  findExtreme(form: number, direction: Direction, known?: number): number | undefined {
    const {constant, terms} = this.#getForm(form);
    const release = known === undefined ? undefined : this.#program.requireOneOrMore(this.#getForm(known));
    try {
      const solution = this.#solve(terms, direction);
      return solution && constant + sumTerms(terms, solution);
    } finally {
      release?.();
    }
  }

  /** Looks for a solution in which several forms are low, or high, together. */
  findTogether(forms: readonly number[], direction: Direction): void {
    const weights = new Map<number, number>();
    for (const [column, weight] of forms.flatMap((form) => [...this.#getForm(form).terms]))
      weights.set(column, (weights.get(column) ?? 0) + weight);
    this.#program.setObjective([...weights], direction);
    this.#keep(this.#program.solveRelaxation());
  }

  dispose(): void {
    this.#program.dispose();
  }

  #getForm(index: number): LinearForm {
    const form = this.forms[index];
    if (!form) throw new Error(`no form ${index}`);
    return form;
  }

  /** Solves the relaxation, and in integers only where its solution is not of integers, which is rare. */
  #solve(terms: readonly CountTerm[], direction: Direction): Int32Array | undefined {
    this.#program.setObjective(terms, direction);
    const relaxed = this.#program.solveRelaxation();
    return this.#keep(relaxed === "fractional" ? this.#program.solveIntegers() : relaxed);
  }

  #keep(solution: Int32Array | "fractional" | undefined): Int32Array | undefined {
    if (solution === undefined || solution === "fractional") return;
    this.found.push(this.#packedForms.evaluate(solution));
    return solution;
  }
}

function sumTerms(terms: readonly CountTerm[], solution: Int32Array): number {
  let sum = 0;
  for (const [column, weight] of terms) sum += weight * (solution[column] ?? 0);
  return sum;
}
