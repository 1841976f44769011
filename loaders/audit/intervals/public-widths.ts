import type {Term} from "../counts/count-system.js";
import type {Audience} from "../solve/observer.js";

/** How closely counts can be told without the release, from what is public besides. It is computed where it is asked for. */
export class Baseline {
  #audience: Audience | undefined;

  /** @param open makes the audience that does not have the release */
  constructor(readonly open: () => Audience | undefined) {}

  /** How far apart the least and the greatest value of a sum are; `known`: a sum of which a patient is known. */
  width(sum: readonly Term[], known?: readonly Term[]): number {
    const {part, form, solutions} = this.#find(sum);
    if (part === undefined) return 0;
    if (form === undefined || !solutions) throw new Error("the baseline was not made for this sum");
    const given = known && this.#find(known).form;
    const [least, greatest] = [solutions.extreme(form, 1, given), solutions.extreme(form, -1, given)];
    return least === undefined || greatest === undefined ? 0 : greatest - least;
  }

  /** Whether everybody can know what a sum is. */
  isKnown(sum: readonly Term[]): boolean {
    return this.width(sum) === 0;
  }

  dispose(): void {
    this.#audience?.dispose();
  }

  #find(sum: readonly Term[]) {
    this.#audience ??= this.open();
    if (!this.#audience) throw new Error("what is public contradicts itself after it was sorted");
    const found = this.#audience.find(sum);
    return {...found, solutions: this.#audience.solutions[found.part ?? -1]};
  }
}
