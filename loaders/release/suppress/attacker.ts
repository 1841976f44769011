import type {Program} from "../../solver/program.js";
import type {Solver} from "../../solver/solver.js";
import type {Part} from "./model/components.js";
import type {CountId, Model, Terms} from "./model/model.js";
import {termsOf} from "./model/model.js";
import type {Ranges} from "./model/public-ranges.js";

/** How far a count can go, with the dual of each sum and each implied count by which that was shown. */
export type Reach = {value: number; whole: boolean; sums: Map<number, number>; implied: Map<number, number>};

/**
 * Somebody who knows everything but some rows that hang together: which tables are possible for them. Keeps every table
 * of whole numbers that was met, since what was met for one count is proof for others.
 */
export class Attack {
  /** The counts that are not known: rows, and implied counts. */
  readonly ids: CountId[];
  readonly place: ReadonlyMap<CountId, number>;
  /** Possible tables: the value of each of `ids`. */
  readonly met: Int32Array[] = [];
  readonly #model: Model;
  readonly #part: Part;
  readonly #ranges: Ranges;
  readonly #column: ReadonlyMap<number, number>;
  readonly #program: Program;

  constructor(solver: Solver, model: Model, ranges: Ranges, part: Part) {
    this.#model = model;
    this.#part = part;
    this.#ranges = ranges;
    const implied = part.implied.filter((at) => model.implied[at]?.kind !== "overlap");
    this.ids = [...part.rows, ...implied.map((at) => at + model.rows.length)];
    this.place = new Map(this.ids.map((id, place) => [id, place]));
    this.#column = new Map(part.rows.map((row, column) => [row, column]));
    this.#program = solver.open({
      columns: part.rows.map((row) => ({
        lower: ranges.low[row] ?? 0,
        upper: ranges.high[row] ?? 0,
        integer: true
      })),
      rows: [
        ...part.sums.map((at) => {
          const {terms, known} = this.#split(model.sums[at] ?? []);
          return {terms, lower: -known, upper: -known};
        }),
        ...part.implied.map((at) => {
          const {terms, known} = this.#split(model.implied[at]?.terms ?? []);
          return {terms, lower: -known, upper: Number.POSITIVE_INFINITY};
        })
      ]
    });
    this.#program.setIntegers(false);
    this.#keep(part.rows.map((row) => model.rows[row]?.count ?? 0));
  }

  /**
   * The greatest value of a count, or the least; of any numbers, or of whole ones.
   * @param known a count that is known to be 1 at least
   * @returns undefined where that cannot be
   */
  reach(id: CountId, side: "greatest" | "least", known?: CountId, whole = false): Reach | undefined {
    const {terms, known: constant} = this.#split(termsOf(this.#model, id));
    const letGo = known === undefined ? undefined : this.#hold([known]);
    if (whole) this.#program.setIntegers(true);
    try {
      return this.#solve(terms, constant, side, whole);
    } finally {
      if (whole) this.#program.setIntegers(false);
      letGo?.();
    }
  }

  /** Meets a table in which several counts are great, or small; with `known`, each of these being 1 at least. */
  sweep(ids: readonly CountId[], side: "greatest" | "least", known: readonly CountId[] = []): void {
    const costs = new Map<number, number>();
    for (const id of ids) {
      for (const [column, weight] of this.#split(termsOf(this.#model, id)).terms) {
        costs.set(column, (costs.get(column) ?? 0) + weight);
      }
    }
    const letGo = this.#hold(known);
    try {
      this.#solve([...costs], 0, side, false);
    } finally {
      letGo();
    }
  }

  dispose(): void {
    this.#program.dispose();
  }

  #solve(terms: Terms, constant: number, side: "greatest" | "least", whole: boolean): Reach | undefined {
    for (const [column, weight] of terms) this.#program.setCost(column, weight);
    this.#program.setSense(side === "greatest" ? "maximise" : "minimise");
    const {status, objective} = this.#program.run();
    const isThere = status === "optimal";
    const values = isThere ? this.#program.values() : [];
    const duals = isThere && !whole ? this.#program.rowDuals() : [];
    for (const [column] of terms) this.#program.setCost(column, 0);
    if (status === "infeasible") return;
    if (!isThere) throw new Error(`the solver stopped: ${status}`);
    const isWhole = this.#keep(values);
    if (whole && !isWhole) throw new Error("the solver's whole numbers do not add up");
    const {sums, implied} = this.#part;
    return {
      value: constant + objective,
      whole: isWhole,
      sums: new Map(sums.map((at, row) => [at, duals[row] ?? 0])),
      implied: new Map(implied.map((at, row) => [at, duals[sums.length + row] ?? 0]))
    };
  }

  /** Keeps a table if it is of whole numbers and everything adds up in it exactly. */
  #keep(values: ArrayLike<number>): boolean {
    const {rows, sums, implied} = this.#part;
    const point = Int32Array.from(values, Math.round);
    if (point.some((value, column) => Math.abs(value - (values[column] ?? 0)) > 1e-6)) return false;
    const {low, high} = this.#ranges;
    if (rows.some((row, i) => (point[i] ?? 0) < (low[row] ?? 0) || (point[i] ?? 0) > (high[row] ?? 0)))
      return false;
    if (sums.some((at) => this.#value(this.#model.sums[at] ?? [], point) !== 0)) return false;
    if (implied.some((at) => this.#value(this.#model.implied[at]?.terms ?? [], point) < 0)) return false;
    this.met.push(Int32Array.from(this.ids, (id) => this.#value(termsOf(this.#model, id), point)));
    return true;
  }

  #value(terms: Terms, point: Int32Array): number {
    let sum = 0;
    for (const [row, weight] of terms) {
      const column = this.#column.get(row);
      sum += weight * (column === undefined ? (this.#model.rows[row]?.count ?? 0) : (point[column] ?? 0));
    }
    return sum;
  }

  /** The terms that are not known, by column, and what the others come to. */
  #split(terms: Terms): {terms: Array<readonly [number, number]>; known: number} {
    const split = {terms: [] as Array<readonly [number, number]>, known: 0};
    for (const [row, weight] of terms) {
      const column = this.#column.get(row);
      if (column === undefined) split.known += weight * (this.#model.rows[row]?.count ?? 0);
      else split.terms.push([column, weight]);
    }
    return split;
  }

  /** Holds counts to 1 at least, until the answer is called. */
  #hold(known: readonly CountId[]): () => void {
    const set = (least: number) => {
      for (const id of known) {
        const column = this.#column.get(id);
        const at = id - this.#model.rows.length;
        if (column !== undefined) {
          const [low, high] = [this.#ranges.low[id] ?? 0, this.#ranges.high[id] ?? 0];
          this.#program.setBounds(column, Math.min(high, Math.max(low, least)), high);
        } else if (at >= 0) {
          const row = this.#part.sums.length + this.#part.implied.indexOf(at);
          const constant = this.#split(this.#model.implied[at]?.terms ?? []).known;
          this.#program.setRowBounds(row, least - constant, Number.POSITIVE_INFINITY);
        }
      }
    };
    set(1);
    return () => set(0);
  }
}
