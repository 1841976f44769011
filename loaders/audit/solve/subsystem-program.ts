import type {Program, SolverOutcome} from "../../solver/program.js";
import type {Solver} from "../../solver/solver.js";
import type {CountTerm, Relation} from "../counts/count-system.js";
import type {Box} from "./box.js";
import {dive} from "./dive.js";
import {PackedSums} from "./packed-sums.js";
import type {LinearForm, Subsystem} from "./subsystems.js";

/** The end of a sum's range that is asked for. */
export type Direction = "min" | "max";

/** What a linear or integer program found: a bound of the objective, and a solution where one was found. */
export type SubsystemOutcome = {bound: number; solution: Int32Array | undefined};

/** A row of the solver's program with its place and its present bounds. */
type ProgramRow = {row: number; terms: readonly CountTerm[]; lower: number; upper: number};

/** After so many nodes an integer program is given up, so that an audit ends. */
const mostNodes = 200;

/** A subsystem as a linear or integer program. */
export class SubsystemProgram {
  readonly #solver: Solver;
  readonly #subsystem: Subsystem;
  readonly #program: Program;
  readonly #relations: PackedSums;
  readonly #rows: ProgramRow[];
  /** The rows that were added for forms, by their terms. */
  readonly #byTerms = new Map<string, ProgramRow>();
  /** The present bounds of the columns. */
  readonly #box: Box;
  #costs: readonly CountTerm[] = [];
  #direction: Direction = "min";

  constructor(solver: Solver, subsystem: Subsystem) {
    const {box, relations} = subsystem;
    this.#solver = solver;
    this.#subsystem = subsystem;
    this.#program = solver.open({
      columns: box.lower.map((lower, column) => ({lower, upper: box.upper[column] ?? 0})),
      rows: relations
    });
    this.#relations = new PackedSums(relations);
    this.#rows = relations.map(({terms, lower, upper}, row) => ({row, terms, lower, upper}));
    this.#box = {lower: [...box.lower], upper: [...box.upper]};
  }

  /** Sets the sum to minimise or maximise. */
  setObjective(terms: readonly CountTerm[], direction: Direction): void {
    const sign = direction === "min" ? 1 : -1;
    for (const [column] of this.#costs) this.#program.setCost(column, 0);
    for (const [column, weight] of terms) this.#program.setCost(column, sign * weight);
    this.#costs = terms;
    this.#direction = direction;
  }

  /** Solves the linear relaxation; undefined where there is no solution, and without one where it is not of whole numbers. */
  solveRelaxation(): SubsystemOutcome | undefined {
    const {status, objective} = this.#program.run();
    if (hasNoSolution(status)) return;
    if (status !== "optimal") throw new Error(`the solver stopped: ${status}`);
    return {bound: this.#roundBound(objective), solution: this.#readSolution(this.#program.values())};
  }

  /** Looks for a solution in whole numbers near the linear relaxation, which was solved before. */
  dive(share: number): Int32Array | undefined {
    const values = dive(this.#program, this.#box, this.#subsystem.isCore, share);
    return values && this.#readSolution(values);
  }

  /**
   * Solves the program in integers, in a model of its own: after changes the solver can give values that its rows forbid.
   * @returns undefined where there is no solution, and an outcome without one where it was given up
   */
  solveIntegers(): SubsystemOutcome | undefined {
    const costs = new Map(this.#costs);
    const sign = this.#direction === "min" ? 1 : -1;
    const columns = this.#box.lower.map((lower, column) => ({
      lower,
      upper: this.#box.upper[column] ?? 0,
      cost: sign * (costs.get(column) ?? 0),
      integer: true
    }));
    return this.#solver.use({columns, rows: this.#rows, nodes: mostNodes}, (program) => {
      const {status} = program.run();
      if (hasNoSolution(status)) return;
      const bound = this.#roundBound(program.bound());
      if (status === "limit") return {bound, solution: undefined};
      const solution = this.#readSolution(program.values());
      if (status !== "optimal" || !solution) throw new Error(`the solver stopped: ${status}`);
      return {bound, solution};
    });
  }

  /** Requires a form to be in a range, until the returned function is called; of several, the last one ends first. */
  require({constant, terms}: LinearForm, from: number, to: number): () => void {
    const [only] = terms;
    const [lower, upper] = [from - constant, to - constant];
    if (only && terms.length === 1) {
      const [column, weight] = only;
      const ends = [lower / weight, upper / weight];
      const before = [this.#box.lower[column] ?? 0, this.#box.upper[column] ?? 0] as const;
      this.#setBounds(
        column,
        Math.max(before[0], Math.ceil(Math.min(...ends))),
        Math.min(before[1], Math.floor(Math.max(...ends)))
      );
      return () => this.#setBounds(column, ...before);
    }
    const row = this.#findOrAddRow(terms);
    const before = [row.lower, row.upper] as const;
    this.#setRowBounds(row, Math.max(row.lower, lower), Math.min(row.upper, upper));
    return () => this.#setRowBounds(row, ...before);
  }

  dispose(): void {
    this.#program.dispose();
  }

  #setBounds(column: number, lower: number, upper: number): void {
    this.#box.lower[column] = lower;
    this.#box.upper[column] = upper;
    this.#program.setBounds(column, lower, upper);
  }

  #setRowBounds(row: ProgramRow, lower: number, upper: number): void {
    row.lower = lower;
    row.upper = upper;
    this.#program.setRowBounds(row.row, lower, upper);
  }

  /** The objective in whole numbers, as far as it can go; the solver minimises. */
  #roundBound(objective: number): number {
    const bound = Math.ceil(objective - 1e-5);
    return this.#direction === "min" ? bound : -bound;
  }

  /** A solution, where it is of integers and satisfies every bound and relation exactly. */
  #readSolution(values: Float64Array): Int32Array | undefined {
    const {box, relations} = this.#subsystem;
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

  #findOrAddRow(terms: readonly CountTerm[]): ProgramRow {
    const key = JSON.stringify(terms);
    const existing = this.#byTerms.get(key);
    if (existing) return existing;
    const [lower, upper] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const row = {row: this.#rows.length, terms, lower, upper};
    this.#rows.push(row);
    this.#byTerms.set(key, row);
    this.#program.addRows([row]);
    return row;
  }
}

/** Every count is bounded, so that a program that the solver calls unbounded has no solution either. */
function hasNoSolution(status: SolverOutcome["status"]): boolean {
  return status === "infeasible" || status === "unbounded";
}
