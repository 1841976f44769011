import type {Term} from "../counts/count-system.js";

/** Many sums of the same counts, packed so that all are worked out at once. */
export class Sums {
  readonly #ends: Int32Array;
  readonly #columns: Int32Array;
  readonly #weights: Int32Array;
  readonly #constants: Int32Array;

  constructor(sums: ReadonlyArray<{constant?: number; terms: readonly Term[]}>) {
    let end = 0;
    this.#ends = Int32Array.from(sums, ({terms}) => {
      end += terms.length;
      return end;
    });
    const terms = sums.flatMap((one) => one.terms);
    this.#columns = Int32Array.from(terms, ([column]) => column);
    this.#weights = Int32Array.from(terms, ([, weight]) => weight);
    this.#constants = Int32Array.from(sums, ({constant = 0}) => constant);
  }

  /** The value of each sum, given the value of each count. */
  of(values: Int32Array): Int32Array {
    const result = Int32Array.from(this.#constants);
    let term = 0;
    for (let sum = 0; sum < result.length; sum += 1) {
      const end = this.#ends[sum] as number;
      let value = result[sum] as number;
      for (; term < end; term += 1) {
        value += (this.#weights[term] as number) * (values[this.#columns[term] as number] as number);
      }
      result[sum] = value;
    }
    return result;
  }
}
