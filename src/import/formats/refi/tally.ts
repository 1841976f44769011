import type {LeftBehind} from "../../project/coded-project.js";

/** Counts what a file holds beyond the model, and what is odd about it, so that each is told once with its count. */
export class Tally {
  private readonly left = new Map<string, LeftBehind>();
  private readonly oddities = new Map<string, {count: number; first: string}>();

  /** Something of the file that the model has no place for. */
  leave(what: string, why: string, count = 1): void {
    if (count === 0) return;
    const entry = this.left.get(what);
    if (entry === undefined) this.left.set(what, {what, count, why});
    else entry.count += count;
  }

  /** Something that is odd but no reason to refuse the file; `example` is where it was, or what. */
  odd(what: string, example: string): void {
    const entry = this.oddities.get(what);
    if (entry === undefined) this.oddities.set(what, {count: 1, first: example});
    else entry.count += 1;
  }

  get leftBehind(): LeftBehind[] {
    return [...this.left.values()];
  }

  /** One sentence for each kind of oddity, with its count and the first of them. */
  get warnings(): string[] {
    return [...this.oddities].map(([what, {count, first}]) => `${what}: ${count} (the first: ${first})`);
  }
}
