import type {Solutions} from "../solve/solutions.js";

/** What is left of a count when one patient is known to be among those of the form `known`. */
export type Left = {known: number; least: number; greatest: number};

/** A form, and what it is between when nobody is known. */
export type Alone = {form: number; least: number; greatest: number};

/**
 * For which known patients less than `width` is left of a count, and what. For most, two solutions that have been met
 * already show that enough is left: the known form is 1 at least in both, and the count far enough apart.
 * @param known the forms one of whose patients may be known, each in turn
 */
export function tooNarrow(
  solutions: Solutions,
  {form, ...alone}: Alone,
  known: readonly number[],
  width: number
): Left[] {
  const met = new Met(solutions, form);
  met.lookAtAll(known);
  const left: Left[] = [];
  for (const other of known) {
    if (met.spread(other) >= width) continue;
    const sides = [
      [1, met.low, alone.least],
      [-1, met.high, alone.greatest]
    ] as const;
    for (const [sign, side, outer] of sides) {
      if (met.spread(other) >= width || (met.has(other) && side[other] === outer)) continue;
      const seen = solutions.met.length;
      const value = solutions.extreme(form, sign, other);
      if (value === undefined) break;
      met.lookFrom(seen, known);
    }
    if (!met.has(other) || met.spread(other) >= width) continue;
    left.push({known: other, least: met.low[other] ?? 0, greatest: met.high[other] ?? 0});
  }
  return left;
}

/** The least and greatest count in the solutions met in which another form is 1 at least. */
class Met {
  readonly low: Int32Array;
  readonly high: Int32Array;

  constructor(
    readonly solutions: Solutions,
    readonly form: number
  ) {
    this.low = new Int32Array(solutions.forms.length).fill(nowhere);
    this.high = new Int32Array(solutions.forms.length).fill(-1);
  }

  has(other: number): boolean {
    return (this.high[other] ?? -1) >= 0;
  }

  spread(other: number): number {
    return this.has(other) ? (this.high[other] ?? 0) - (this.low[other] ?? 0) : -1;
  }

  /** Goes through the solutions from the least count up, and from the greatest down, as far as it must. */
  lookAtAll(known: readonly number[]): void {
    const {met} = this.solutions;
    const counts = Int32Array.from(met, (values) => values[this.form] as number);
    const order = [...counts.keys()].sort((a, b) => (counts[a] as number) - (counts[b] as number));
    this.#first(order, counts, known, this.low);
    this.#first(order.reverse(), counts, known, this.high);
  }

  /** Takes in the solutions met since. */
  lookFrom(seen: number, known: readonly number[]): void {
    for (const values of this.solutions.met.slice(seen)) {
      const count = values[this.form] as number;
      for (const other of known) {
        if ((values[other] as number) < 1) continue;
        if (count < (this.low[other] as number)) this.low[other] = count;
        if (count > (this.high[other] as number)) this.high[other] = count;
      }
    }
  }

  #first(order: readonly number[], counts: Int32Array, known: readonly number[], found: Int32Array): void {
    const open = Int32Array.from(known);
    let size = open.length;
    for (const place of order) {
      if (size === 0) return;
      const values = this.solutions.met[place] as Int32Array;
      let kept = 0;
      for (let i = 0; i < size; i += 1) {
        const other = open[i] as number;
        if ((values[other] as number) >= 1) found[other] = counts[place] as number;
        else open[kept++] = other;
      }
      size = kept;
    }
  }
}

const nowhere = 2 ** 31 - 1;
