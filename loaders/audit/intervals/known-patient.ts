import type {Solutions} from "../solve/solutions.js";

/** The interval of a count for somebody who knows that one patient is of the form `known`. */
export type KnownPatientInterval = {known: number; lower: number; upper: number};

/** The interval of a form for somebody who knows no patient. */
export type FormInterval = {form: number; lower: number; upper: number};

/**
 * Finds the known patients that leave a count an interval narrower than `width`, with these intervals. Most leave enough, as
 * two earlier solutions show: the known form is 1 or more in both, and the count differs by enough.
 * @param known the forms of which one patient may be known, one form at a time
 */
export function findTooNarrow(
  solutions: Solutions,
  {form, lower, upper}: FormInterval,
  known: readonly number[],
  width: number
): KnownPatientInterval[] {
  if (width <= 0) return []; // none is narrower
  const spreads = new SpreadByForm(solutions, form);
  spreads.readAll(known);
  const intervals: KnownPatientInterval[] = [];
  for (const other of known) {
    if (spreads.getSpread(other) >= width) continue;
    for (const [direction, enough] of [
      ["min", spreads.has(other) ? (spreads.upper[other] ?? 0) - width : upper],
      ["max", spreads.has(other) ? (spreads.lower[other] ?? 0) + width : lower]
    ] as const) {
      if (spreads.getSpread(other) >= width) break;
      const seen = solutions.found.length;
      if (enough >= lower && enough <= upper) solutions.lookBeyond(form, direction, enough, other);
      spreads.readFrom(seen, known);
    }
    const sides = [
      ["min", spreads.lower, lower],
      ["max", spreads.upper, upper]
    ] as const;
    for (const [direction, found, bound] of sides) {
      if (spreads.getSpread(other) >= width || (spreads.has(other) && found[other] === bound)) continue;
      const seen = solutions.found.length;
      const value = solutions.findExtreme(form, direction, other);
      if (value === undefined) break;
      spreads.readFrom(seen, known);
      spreads.include(other, value);
    }
    if (!spreads.has(other) || spreads.getSpread(other) >= width) continue;
    intervals.push({known: other, lower: spreads.lower[other] ?? 0, upper: spreads.upper[other] ?? 0});
  }
  return intervals;
}

/** More than any count. */
const none = 2 ** 31 - 1;

/** For each other form, the lowest and the highest count in the solutions in which that form is 1 or more. */
class SpreadByForm {
  readonly lower: Int32Array;
  readonly upper: Int32Array;

  constructor(
    readonly solutions: Solutions,
    readonly form: number
  ) {
    this.lower = new Int32Array(solutions.forms.length).fill(none);
    this.upper = new Int32Array(solutions.forms.length).fill(-1);
  }

  has(other: number): boolean {
    return (this.upper[other] ?? -1) >= 0;
  }

  /** The highest minus the lowest count; −1 where no solution was read. */
  getSpread(other: number): number {
    return this.has(other) ? (this.upper[other] ?? 0) - (this.lower[other] ?? 0) : -1;
  }

  /** Reads the solutions from the lowest count up and from the highest down, until each form was 1 or more. */
  readAll(known: readonly number[]): void {
    const counts = Int32Array.from(this.solutions.found, (values) => values[this.form] as number);
    const order = [...counts.keys()].sort((a, b) => (counts[a] as number) - (counts[b] as number));
    this.#readFirst(order, counts, known, this.lower);
    this.#readFirst(order.reverse(), counts, known, this.upper);
  }

  /** Reads the solutions from an index on. */
  readFrom(start: number, known: readonly number[]): void {
    for (const values of this.solutions.found.slice(start)) {
      const count = values[this.form] as number;
      for (const other of known) {
        if ((values[other] as number) < 1) continue;
        if (count < (this.lower[other] as number)) this.lower[other] = count;
        if (count > (this.upper[other] as number)) this.upper[other] = count;
      }
    }
  }

  /** Widens the range of the count for one other form. */
  include(other: number, count: number): void {
    this.lower[other] = Math.min(this.lower[other] as number, count);
    this.upper[other] = Math.max(this.upper[other] as number, count);
  }

  /** Stores the count of the first solution, in this order, in which each form is 1 or more. */
  #readFirst(
    order: readonly number[],
    counts: Int32Array,
    known: readonly number[],
    stored: Int32Array
  ): void {
    const open = Int32Array.from(known);
    let size = open.length;
    for (const index of order) {
      if (size === 0) return;
      const values = this.solutions.found[index] as Int32Array;
      let kept = 0;
      for (let i = 0; i < size; i += 1) {
        const other = open[i] as number;
        if ((values[other] as number) >= 1) stored[other] = counts[index] as number;
        else open[kept++] = other;
      }
      size = kept;
    }
  }
}
