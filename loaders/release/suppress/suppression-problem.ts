import type {ReleaseRules} from "../../../src/model/study.js";
import type {Solver} from "../../solver/solver.js";
import type {Exception} from "../policy/disclosure-policy.js";
import type {CountedParts, KnownCount} from "../tables/counted-table.js";
import type {Part, Touching} from "./model/components.js";
import type {CountId, Model} from "./model/model.js";
import type {Ranges} from "./model/public-ranges.js";

export type SuppressOptions = {
  rules: ReleaseRules;
  /** What is made least: how many numbers are withheld, or how much they say. */
  least: "cells" | "information";
  /** How many numbers of other tables one of a table is worth; 1 of those that are not named. */
  worth?: ReadonlyMap<string, number>;
  /** What everybody can know. Counts that differ from the tables' are misprints, and are left out. */
  known: readonly KnownCount[];
  /** What coarser levels are made of, where others know it. */
  parts?: readonly CountedParts[];
  exceptions: readonly Pick<Exception, "table" | "where">[];
};

/** What is to be protected, and by which choice of rows. */
export type Problem = {
  solver: Solver;
  model: Model;
  near: Touching;
  /** Bounds of each row by what is public. */
  ranges: Ranges;
  rules: ReleaseRules;
  /** Rows that are hidden whatever else is. */
  always: ReadonlySet<number>;
  /** Rows that are released whatever the rules say. */
  never: ReadonlySet<number>;
  /** Counts that need protection whether they are hidden or follow from what is released. */
  small: ReadonlySet<CountId>;
  /** Rows that need no protection although they are hidden: those of a table of which nothing is released. */
  dropped: ReadonlySet<number>;
  cost(row: number): number;
};

/** The counts of a part that need protection: hidden rows, and implied counts that are small. */
export function targetsOf({model, small, never, dropped}: Problem, part: Part): CountId[] {
  const rows = part.rows.filter((row) => small.has(row) || !(never.has(row) || dropped.has(row)));
  return [...rows, ...part.implied.map((at) => at + model.rows.length).filter((id) => small.has(id))];
}

/** The row that a count's protection is owed to only if it is hidden; null where it is owed anyhow. */
export function owedIf({model, always}: Problem, id: CountId): number | null {
  return id < model.rows.length && !always.has(id) ? id : null;
}

/** Pairs of a denominator's row and a numerator's: a part of a group of unknown size is of no use, and goes with it. */
export function numerators({rows}: Pick<Model, "rows">): Array<readonly [denominator: number, row: number]> {
  return [...rows.entries()].flatMap(([row, {denominator}]) =>
    denominator === null ? [] : [[denominator, row] as const]
  );
}

/** Some rows with all that go with them: their numerators, and the numerators of those in turn. */
export function withNumerators(model: Pick<Model, "rows">, some: Iterable<number>): Set<number> {
  const found = new Set(some);
  const pairs = numerators(model);
  for (let size = -1; size < found.size; ) {
    size = found.size;
    for (const [denominator, row] of pairs) if (found.has(denominator)) found.add(row);
  }
  return found;
}
