import type {CountTerm} from "../counts/count-system.js";

/** Many sums of the same counts, packed so that they are evaluated together. */
export class PackedSums {
  /** Where the terms of each sum end. */
  readonly #ends: Int32Array;
  readonly #columns: Int32Array;
  readonly #weights: Int32Array;
  readonly #constants: Int32Array;

  constructor(sums: ReadonlyArray<{constant?: number; terms: readonly CountTerm[]}>) {
    let end = 0;
    this.#ends = Int32Array.from(sums, ({terms}) => {
      end += terms.length;
      return end;
    });
    const terms = sums.flatMap((sum) => sum.terms);
    this.#columns = Int32Array.from(terms, ([column]) => column);
    this.#weights = Int32Array.from(terms, ([, weight]) => weight);
    this.#constants = Int32Array.from(sums, ({constant = 0}) => constant);
  }

  /** The value of each sum for these values of the counts. */
  evaluate(values: Int32Array): Int32Array {
    const results = Int32Array.from(this.#constants);
    let term = 0;
    for (let sum = 0; sum < results.length; sum += 1) {
      const end = this.#ends[sum] as number;
      let value = results[sum] as number;
      for (; term < end; term += 1) {
        value += (this.#weights[term] as number) * (values[this.#columns[term] as number] as number);
      }
      results[sum] = value;
    }
    return results;
  }
}
