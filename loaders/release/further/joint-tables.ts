import type {CountId, SuppressionModel} from "../suppress/model/model.js";
import {countIn, type OwnState} from "./own-states.js";

/** A count of the joint tables: of the study's own groups, or a further one or the rest of its group. */
export type JointCount = {own: CountId} | {further: number; isRest: boolean};

/** A state together with one way to split it. */
type JointTable = {state: OwnState; counts: Float64Array};

/** Values come from a solver, and are whole numbers within this. */
const rounding = 1e-4;

/**
 * The possible tables by all groupings that were found so far. What is between two of them is possible too, so that they show
 * how wide a count is.
 */
export class JointTables {
  readonly #model: SuppressionModel;
  readonly #tables: JointTable[] = [];
  readonly #values = new Map<string, number[]>();
  readonly #sizeOf: (further: number, state: OwnState) => number;

  constructor(model: SuppressionModel, sizeOf: (further: number, state: OwnState) => number) {
    this.#model = model;
    this.#sizeOf = sizeOf;
  }

  add(state: OwnState, counts: Float64Array): void {
    this.#tables.push({state, counts});
  }

  /**
   * The difference between the greatest and the least value of a count; with `known`, where that is 1 or more. Of a further
   * count, between the whole numbers that are left, since nothing else examines it in these.
   */
  width(count: JointCount, known?: JointCount): number {
    const values = this.values(count);
    const given = known && this.values(known);
    let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const [at, value] of values.entries()) {
      if (given && (given[at] ?? 0) < 1 - 1e-7) continue;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
    if ("own" in count) return Math.max(0, greatest - least);
    return Math.max(0, Math.floor(greatest + rounding) - Math.ceil(least - rounding));
  }

  /** A width that a count keeps where another is 1 or more, see `estimateWidthIfKnown`. */
  estimate(count: JointCount, known: JointCount): number {
    return this.width(count) * (1 - 1 / Math.max(1, Math.max(...this.values(known))));
  }

  /** The value of a count in each table. */
  values(count: JointCount): number[] {
    const key = "own" in count ? `own ${count.own}` : `${count.further} ${count.isRest}`;
    const values = this.#values.get(key) ?? [];
    for (const {state, counts} of this.#tables.slice(values.length))
      values.push(
        "own" in count ? countIn(this.#model, count.own, state) : this.#further(count, state, counts)
      );
    this.#values.set(key, values);
    return values;
  }

  /** The states of the tables in which a count is least and greatest. */
  endStates(count: JointCount): OwnState[] {
    const values = this.values(count);
    const at = (value: number) => this.#tables[values.indexOf(value)]?.state;
    return [at(Math.min(...values)), at(Math.max(...values))].flatMap((state) => state ?? []);
  }

  #further(
    {further, isRest}: {further: number; isRest: boolean},
    state: OwnState,
    counts: Float64Array
  ): number {
    const count = counts[further] ?? 0;
    return isRest ? this.#sizeOf(further, state) - count : count;
  }
}
