import type {Program, SolverOutcome} from "../../solver/program.js";
import type {Solver} from "../../solver/solver.js";
import type {Component} from "./model/components.js";
import {type CountId, listTerms, type SuppressionModel, type WeightedRows} from "./model/model.js";
import type {PublicRanges} from "./model/public-ranges.js";

/** The end of a count's range that is asked for. */
export type Side = "min" | "max";

/** Weighted unknown rows by their column in the program, and what the known rows come to. */
type SplitTerms = {terms: Array<readonly [column: number, weight: number]>; known: number};

/** The best values of the unknown rows; `duals` are those of the sums and then of the implied counts, of linear programs only. */
type Optimum = {objective: number; values: ArrayLike<number>; duals: ArrayLike<number>};

/** A component as a linear or integer program: its rows are unknown, all other rows are known. */
export class ComponentProgram {
  readonly #model: SuppressionModel;
  readonly #ranges: PublicRanges;
  readonly #component: Component;
  readonly #columns: ReadonlyMap<number, number>;
  readonly #program: Program;

  constructor(solver: Solver, model: SuppressionModel, ranges: PublicRanges, component: Component) {
    this.#model = model;
    this.#ranges = ranges;
    this.#component = component;
    const {rows, sums, implied} = component;
    this.#columns = new Map(rows.map((row, column) => [row, column]));
    this.#program = solver.open({
      columns: rows.map((row) => ({...this.#rangeOf(row), integer: true})),
      rows: [
        ...sums.map((index) => {
          const {terms, known} = this.split(model.sums[index] ?? []);
          return {terms, lower: -known, upper: -known};
        }),
        ...implied.map((index) => {
          const {terms, known} = this.split(model.impliedCounts[index]?.terms ?? []);
          return {terms, lower: -known, upper: Number.POSITIVE_INFINITY};
        })
      ]
    });
    this.#program.setIntegers(false);
  }

  /**
   * Finds the smallest or the largest value of a weighted sum of unknown rows.
   * @param integer whether the rows must be whole numbers
   * @returns undefined where no values are possible
   */
  optimise(terms: SplitTerms["terms"], side: Side, integer: boolean): Optimum | undefined {
    const program = this.#program;
    if (integer) program.setIntegers(true);
    try {
      for (const [column, weight] of terms) program.setCost(column, weight);
      program.setSense(side === "max" ? "maximise" : "minimise");
      const {status, objective} = program.run();
      const optimum = isOptimal(status) && {
        objective,
        values: program.values(),
        duals: integer ? [] : program.rowDuals()
      };
      for (const [column] of terms) program.setCost(column, 0);
      return optimum || undefined;
    } finally {
      if (integer) program.setIntegers(false);
    }
  }

  /** Requires counts to be 1 or more, until the returned function is called. */
  requireOneOrMore(ids: readonly CountId[]): () => void {
    const setLower = (lower: number) => {
      for (const id of ids) this.#setLower(id, lower);
    };
    setLower(1);
    return () => setLower(0);
  }

  /** The values as a table of whole numbers in which everything adds up exactly; undefined where they are no such table. */
  toTable(values: ArrayLike<number>): Int32Array | undefined {
    const {rows, sums, implied} = this.#component;
    const table = Int32Array.from(values, Math.round);
    if (table.some((value, column) => Math.abs(value - (values[column] ?? 0)) > 1e-6)) return;
    const isOutside = (row: number, column: number) => {
      const {lower, upper} = this.#rangeOf(row);
      return (table[column] ?? 0) < lower || (table[column] ?? 0) > upper;
    };
    if (rows.some(isOutside)) return;
    if (sums.some((index) => this.evaluate(this.#model.sums[index] ?? [], table) !== 0)) return;
    if (implied.some((index) => this.evaluate(this.#model.impliedCounts[index]?.terms ?? [], table) < 0))
      return;
    return table;
  }

  /** What a weighted sum of rows comes to, with the unknown rows from a table. */
  evaluate(terms: WeightedRows, table: ArrayLike<number>): number {
    let sum = 0;
    for (const [row, weight] of terms) {
      const column = this.#columns.get(row);
      sum += weight * (column === undefined ? (this.#model.rows[row]?.count ?? 0) : (table[column] ?? 0));
    }
    return sum;
  }

  /** Splits a weighted sum into its unknown rows and what its known rows come to. */
  split(terms: WeightedRows): SplitTerms {
    const split: SplitTerms = {terms: [], known: 0};
    for (const [row, weight] of terms) {
      const column = this.#columns.get(row);
      if (column === undefined) split.known += weight * (this.#model.rows[row]?.count ?? 0);
      else split.terms.push([column, weight]);
    }
    return split;
  }

  /** The unknown rows that a count is computed from, and what the known ones come to. */
  splitCount(id: CountId): SplitTerms {
    return this.split(listTerms(this.#model, id));
  }

  dispose(): void {
    this.#program.dispose();
  }

  #rangeOf(row: number): {lower: number; upper: number} {
    return {lower: this.#ranges.lower[row] ?? 0, upper: this.#ranges.upper[row] ?? 0};
  }

  #setLower(id: CountId, min: number): void {
    const column = this.#columns.get(id);
    const index = id - this.#model.rows.length;
    if (column !== undefined) {
      const {lower, upper} = this.#rangeOf(id);
      this.#program.setBounds(column, Math.min(upper, Math.max(lower, min)), upper);
    } else if (index >= 0) {
      const row = this.#component.sums.length + this.#component.implied.indexOf(index);
      const {known} = this.split(this.#model.impliedCounts[index]?.terms ?? []);
      this.#program.setRowBounds(row, min - known, Number.POSITIVE_INFINITY);
    }
  }
}

function isOptimal(status: SolverOutcome["status"]): boolean {
  if (status === "optimal" || status === "infeasible") return status === "optimal";
  throw new Error(`the solver stopped: ${status}`);
}
