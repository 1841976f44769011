import type {Solver} from "../../solver/solver.js";
import {ComponentProgram, type Side} from "./component-program.js";
import type {Component} from "./model/components.js";
import {type CountId, listTerms, type SuppressionModel} from "./model/model.js";
import type {PublicRanges} from "./model/public-ranges.js";

/**
 * The smallest or largest value that a count can have. `isInteger`: whole numbers reach it. `sums` and `implied` are the
 * duals of the sums and of the implied counts, by index, which prove that it can go no further.
 */
export type Extreme = {
  value: number;
  isInteger: boolean;
  sums: Map<number, number>;
  implied: Map<number, number>;
};

/** What is assumed of a count: another count that is 1 or more, and whether all rows must be whole numbers. */
export type Assumption = {known?: CountId | undefined; integer?: boolean};

/** What a count weighs that should be large, but not at the cost of another's being as small or as large as it can be. */
const weightOfOthers = 1 / 1000;

type ShowTable = (rows: ArrayLike<number>) => void;

/**
 * Somebody who knows every row but those of a component, and works out which tables are possible. Keeps every possible
 * table, because a table that was found for one count is proof for others.
 */
export class Attacker {
  /** The unknown counts: rows, then implied counts. */
  readonly ids: CountId[];
  /** The index of each unknown count in `ids`. */
  readonly indexes: ReadonlyMap<CountId, number>;
  /** The possible tables so far: the value of each of `ids`. */
  readonly possibleTables: Float64Array[] = [];
  /** The same tables as the values of the component's rows. */
  readonly rowTables: ArrayLike<number>[] = [];
  /** The least and the greatest value of each of `ids` in the possible tables so far. */
  readonly least: Float64Array;
  readonly greatest: Float64Array;
  /** Whether patients come in fractions, which is quicker and allows more tables. */
  readonly inFractions: boolean;
  /** Whether what is between two possible tables needs no finding: in fractions, where nobody wants to see each table. */
  readonly mixes: boolean;
  /** What was found before of the ends of counts. */
  readonly #extremes = new Map<string, Extreme | undefined>();
  readonly #model: SuppressionModel;
  readonly #component: Component;
  readonly #program: ComponentProgram;
  readonly #show: ShowTable | undefined;

  /** @param show gets the rows of each possible table, in the order of the component's */
  constructor(
    solver: Solver,
    model: SuppressionModel,
    ranges: PublicRanges,
    component: Component,
    {inFractions = false, show}: {inFractions?: boolean; show?: ShowTable | undefined} = {}
  ) {
    this.#model = model;
    this.#show = show;
    this.#component = component;
    const rows = component.rows.filter((row) => !model.rows[row]?.isCombination);
    const implied = component.implied.filter((index) => model.impliedCounts[index]?.kind !== "overlap");
    this.ids = [...rows, ...implied.map((index) => index + model.rows.length)];
    this.indexes = new Map(this.ids.map((id, index) => [id, index]));
    this.inFractions = inFractions;
    this.mixes = inFractions && show === undefined;
    this.least = new Float64Array(this.ids.length).fill(Number.POSITIVE_INFINITY);
    this.greatest = new Float64Array(this.ids.length).fill(Number.NEGATIVE_INFINITY);
    this.#program = new ComponentProgram(solver, model, ranges, component);
    this.keep(component.rows.map((row) => model.rows[row]?.count ?? 0));
  }

  /** Finds the smallest or largest value of a count; undefined where what is assumed cannot be. */
  findExtreme(id: CountId, side: Side, assumption: Assumption = {}): Extreme | undefined {
    const key = `${id} ${side} ${assumption.known} ${assumption.integer === true}`;
    if (!this.#extremes.has(key)) this.#extremes.set(key, this.#optimise(id, side, assumption));
    return this.#extremes.get(key);
  }

  #optimise(id: CountId, side: Side, {known, integer = false}: Assumption): Extreme | undefined {
    const {terms, known: constant} = this.#program.splitCount(id);
    const release = this.#program.requireOneOrMore(known === undefined ? [] : [known]);
    try {
      const optimum = this.#program.optimise(terms, side, integer);
      if (!optimum) return;
      const isInteger = this.keep(optimum.values);
      if (integer && !isInteger) throw new Error("the solver's whole numbers do not add up");
      const {sums, implied} = this.#component;
      const {objective, duals} = optimum;
      return {
        value: constant + objective,
        isInteger,
        sums: new Map(sums.map((index, row) => [index, duals[row] ?? 0])),
        implied: new Map(implied.map((index, row) => [index, duals[sums.length + row] ?? 0]))
      };
    } finally {
      release();
    }
  }

  /** Looks for a table in which several counts are small, or large, together; each of `known` is then 1 or more. */
  findTable(ids: readonly CountId[], side: Side, known: readonly CountId[] = []): void {
    this.#findWeighted(new Map(ids.map((id) => [id, 1])), side, known);
  }

  /** Looks for a table in which a count is as small, or as large, as it can be, and others are large if they can. */
  findTableWith(id: CountId, side: Side, others: readonly CountId[]): void {
    const weight = (side === "max" ? 1 : -1) * weightOfOthers;
    const weights = new Map(others.map((other) => [other, weight]));
    this.#findWeighted(weights.set(id, 1 + (weights.get(id) ?? 0)), side, []);
  }

  #findWeighted(counts: ReadonlyMap<CountId, number>, side: Side, known: readonly CountId[]): void {
    const weights = new Map<number, number>();
    for (const [id, factor] of counts)
      for (const [column, weight] of this.#program.splitCount(id).terms)
        weights.set(column, (weights.get(column) ?? 0) + factor * weight);
    const release = this.#program.requireOneOrMore(known);
    try {
      const optimum = this.#program.optimise([...weights], side, false);
      if (optimum) this.keep(optimum.values);
    } finally {
      release();
    }
  }

  dispose(): void {
    this.#program.dispose();
  }

  /** Keeps values of the component's rows that are a possible table; returns whether they are. */
  keep(values: ArrayLike<number>): boolean {
    const table = this.inFractions ? values : this.#program.toTable(values);
    if (!table) return false;
    const evaluate = (id: CountId) => this.#program.evaluate(listTerms(this.#model, id), table);
    const counts = Float64Array.from(this.ids, evaluate);
    for (const [index, count] of counts.entries()) {
      this.least[index] = Math.min(this.least[index] ?? count, count);
      this.greatest[index] = Math.max(this.greatest[index] ?? count, count);
    }
    this.possibleTables.push(counts);
    this.rowTables.push(table);
    this.#show?.(table);
    return true;
  }
}
