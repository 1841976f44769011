import type {CountTerm} from "../counts/count-system.js";
import type {Observer} from "../solve/observer.js";
import type {Solutions} from "../solve/solutions.js";

/** How wide the range of each sum is for somebody who does not have the release. Opens its observer on first use. */
export class PublicWidths {
  #observer: Observer | undefined;

  /** @param open opens the observer who knows what is public besides the release */
  constructor(readonly open: () => Observer | undefined) {}

  /** The highest minus the lowest value of a sum; `known` is a sum of which one patient is known. */
  findWidth(sum: readonly CountTerm[], known?: readonly CountTerm[]): number {
    const {subsystem, form, solutions} = this.#locate(sum);
    if (subsystem === undefined) return 0;
    if (form === undefined || !solutions) throw new Error("the public widths were not opened for this sum");
    const knownForm = known && this.#locate(known).form;
    const lower = solutions.findExtreme(form, "min", knownForm);
    const upper = solutions.findExtreme(form, "max", knownForm);
    return lower === undefined || upper === undefined ? 0 : upper - lower;
  }

  /** Whether everybody can know what a sum is. */
  isKnown(sum: readonly CountTerm[]): boolean {
    return this.findWidth(sum) === 0;
  }

  dispose(): void {
    this.#observer?.dispose();
  }

  #locate(sum: readonly CountTerm[]): ReturnType<Observer["locate"]> & {solutions: Solutions | undefined} {
    this.#observer ??= this.open();
    if (!this.#observer) throw new Error("what is public contradicts itself after it was sorted");
    const located = this.#observer.locate(sum);
    return {...located, solutions: this.#observer.solutions[located.subsystem ?? -1]};
  }
}
