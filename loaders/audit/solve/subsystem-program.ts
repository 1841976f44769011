import type {Program, SolverOutcome} from "../../solver/program.js";
import type {Solver} from "../../solver/solver.js";
import type {CountTerm, Relation} from "../counts/count-system.js";
import {PackedSums} from "./packed-sums.js";
import type {LinearForm, Subsystem} from "./subsystems.js";

/** The end of a sum's range that is asked for. */
export type Direction = "min" | "max";

/** A relation's row in the solver's program, and its bounds. */
type RelationRow = {row: number; lower: number; upper: number};

/** A subsystem as a linear or integer program. */
export class SubsystemProgram {
  readonly #subsystem: Subsystem;
  readonly #program: Program;
  readonly #relations: PackedSums;
  readonly #rows: Map<string, RelationRow>;
  #costs: readonly CountTerm[] = [];

  constructor(solver: Solver, subsystem: Subsystem) {
    const {box, relations} = subsystem;
    this.#subsystem = subsystem;
    this.#program = solver.open({
      columns: box.lower.map((lower, column) => ({lower, upper: box.upper[column] ?? 0, integer: true})),
      rows: relations
    });
    this.#program.setIntegers(false);
    this.#relations = new PackedSums(relations);
    this.#rows = new Map(
      relations.map(({terms, lower, upper}, row) => [JSON.stringify(terms), {row, lower, upper}])
    );
  }

  /** Sets the sum to minimise or maximise. */
  setObjective(terms: readonly CountTerm[], direction: Direction): void {
    const sign = direction === "min" ? 1 : -1;
    for (const [column] of this.#costs) this.#program.setCost(column, 0);
    for (const [column, weight] of terms) this.#program.setCost(column, sign * weight);
    this.#costs = terms;
  }

  /**
   * Solves the linear relaxation.
   * @returns the solution, or `"fractional"` where it is not of integers; undefined where there is no solution
   */
  solveRelaxation(): Int32Array | "fractional" | undefined {
    const {status} = this.#program.run();
    if (hasNoSolution(status)) return;
    if (status !== "optimal") throw new Error(`the solver stopped: ${status}`);
    return this.#readSolution() ?? "fractional";
  }

  /** Solves the program in integers; undefined where there is no solution. */
  solveIntegers(): Int32Array | undefined {
    this.#program.setIntegers(true);
    try {
      const {status} = this.#program.run();
      if (hasNoSolution(status)) return;
      const solution = this.#readSolution();
      if (status !== "optimal" || !solution) throw new Error(`the solver stopped: ${status}`);
      return solution;
    } finally {
      this.#program.setIntegers(false);
    }
  }

  /** Requires a form to be 1 or more, until the returned function is called. */
  requireOneOrMore({constant, terms}: LinearForm): () => void {
    const [only] = terms;
    const {box} = this.#subsystem;
    if (only && terms.length === 1) {
      const [column, weight] = only;
      const [lower, upper] = [box.lower[column] ?? 0, box.upper[column] ?? 0];
      const bound = (1 - constant) / weight;
      if (weight > 0) this.#program.setBounds(column, Math.max(lower, Math.ceil(bound)), upper);
      else this.#program.setBounds(column, lower, Math.min(upper, Math.floor(bound)));
      return () => this.#program.setBounds(column, lower, upper);
    }
    const {row, lower, upper} = this.#findOrAddRow(terms);
    this.#program.setRowBounds(row, Math.max(lower, 1 - constant), upper);
    return () => this.#program.setRowBounds(row, lower, upper);
  }

  dispose(): void {
    this.#program.dispose();
  }

  /** The present solution, where it is of integers and satisfies every bound and relation exactly. */
  #readSolution(): Int32Array | undefined {
    const {box, relations} = this.#subsystem;
    const values = this.#program.values();
    const solution = new Int32Array(values.length);
    for (let column = 0; column < values.length; column += 1) {
      const value = Math.round(values[column] as number);
      if (Math.abs(value - (values[column] as number)) > 1e-6) return;
      if (value < (box.lower[column] as number) || value > (box.upper[column] as number)) return;
      solution[column] = value;
    }
    const sums = this.#relations.evaluate(solution);
    for (let index = 0; index < sums.length; index += 1) {
      const {lower, upper} = relations[index] as Relation;
      if ((sums[index] as number) < lower || (sums[index] as number) > upper) return;
    }
    return solution;
  }

  #findOrAddRow(terms: readonly CountTerm[]): RelationRow {
    const key = JSON.stringify(terms);
    const existing = this.#rows.get(key);
    if (existing) return existing;
    const row = {row: this.#rows.size, lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY};
    this.#rows.set(key, row);
    this.#program.addRows([{terms, lower: row.lower, upper: row.upper}]);
    return row;
  }
}

/** Every count is bounded, so that a program that the solver calls unbounded has no solution either. */
function hasNoSolution(status: SolverOutcome["status"]): boolean {
  return status === "infeasible" || status === "unbounded";
}
