import type {Solver} from "../../solver/solver.js";
import {PackedSums} from "./packed-sums.js";
import {type Direction, SubsystemProgram} from "./subsystem-program.js";
import type {LinearForm, Subsystem} from "./subsystems.js";

/** How many of the open columns a dive fixes at once; fewer where more found nothing. */
const shares = [0.5, 0.2, 0.05];

/**
 * The integer solutions of a subsystem. Finds the extreme values of forms, and keeps what each form is in every solution on
 * the way, because a solution for one form answers for many others. Forms are named by their index in `forms`.
 */
export class Solutions {
  /** The solutions so far: the value of each form. */
  readonly found: Int32Array[] = [];
  /** The forms of which an end of the range could not be decided: it may be nearer than what was said. */
  readonly undecided = new Set<number>();
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

  /** Whether there is any solution. Where that could not be decided, there may be. */
  exist(): boolean {
    if (this.found.length > 0) return true;
    this.#program.setObjective([], "min");
    if (this.#search()) return true;
    const decided = this.#program.solveIntegers();
    return this.#keep(decided?.solution) || decided !== undefined;
  }

  /**
   * The lowest or the highest value of a form.
   * @param known a form that is known to be 1 or more
   * @returns undefined where that cannot be
   */
  findExtreme(form: number, direction: Direction, known?: number): number | undefined {
    return this.#knowing(known, () => this.#findBest(form, direction, known));
  }

  /**
   * Looks for a solution in which a form is so low or high that it is enough, and a known form is 1 or more. Solves no integer
   * program.
   */
  lookBeyond(form: number, direction: Direction, enough: number, known: number): void {
    const [from, to] = direction === "min" ? [0, enough] : [enough, Number.POSITIVE_INFINITY];
    this.#program.setObjective(this.#getForm(form).terms, direction);
    this.#knowing(known, () => this.#within(form, from, to, () => this.#search()));
  }

  /** Looks for a solution in which several forms are low, or high, together. */
  findTogether(forms: readonly number[], direction: Direction): void {
    const weights = new Map<number, number>();
    for (const [column, weight] of forms.flatMap((form) => [...this.#getForm(form).terms]))
      weights.set(column, (weights.get(column) ?? 0) + weight);
    this.#program.setObjective([...weights], direction);
    this.#search();
  }

  dispose(): void {
    this.#program.dispose();
  }

  /** Does something while a form, if one is known, is required to be 1 or more. */
  #knowing<T>(known: number | undefined, work: () => T): T {
    return known === undefined ? work() : this.#within(known, 1, Number.POSITIVE_INFINITY, work);
  }

  /** Does something while a form is required to be in a range. */
  #within<T>(form: number, from: number, to: number, work: () => T): T {
    const end = this.#program.require(this.#getForm(form), from, to);
    try {
      return work();
    } finally {
      end();
    }
  }

  #getForm(index: number): LinearForm {
    const form = this.forms[index];
    if (!form) throw new Error(`no form ${index}`);
    return form;
  }

  /**
   * Solves the relaxation. Its bound is exact where some solution in whole numbers reaches it; an integer program is solved
   * only where none is found, which is rare.
   */
  #findBest(form: number, direction: Direction, known: number | undefined): number | undefined {
    const {constant, terms} = this.#getForm(form);
    this.#program.setObjective(terms, direction);
    const relaxed = this.#program.solveRelaxation();
    if (!relaxed) return;
    const bound = constant + relaxed.bound;
    if (this.#keep(relaxed.solution)) return bound;
    const isKnown = (values: Int32Array) => known === undefined || (values[known] as number) >= 1;
    if (this.found.some((values) => values[form] === bound && isKnown(values))) return bound;
    if (this.#within(form, bound, bound, () => this.#search())) return bound;
    const decided = this.#program.solveIntegers();
    if (!decided) return;
    if (!this.#keep(decided.solution)) this.undecided.add(form);
    return constant + decided.bound;
  }

  /** Looks for a solution near that of the linear relaxation. */
  #search(): boolean {
    for (const share of shares) {
      const relaxed = this.#program.solveRelaxation();
      if (!relaxed) return false;
      if (this.#keep(relaxed.solution ?? this.#program.dive(share))) return true;
    }
    return false;
  }

  /** Keeps a solution, and says whether there was one. */
  #keep(solution: Int32Array | undefined): boolean {
    if (solution) this.found.push(this.#packedForms.evaluate(solution));
    return solution !== undefined;
  }
}
