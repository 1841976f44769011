import type {Release} from "../../../src/model/release.js";
import type {ReleaseRules} from "../../../src/model/study.js";
import type {Solver} from "../../solver/solver.js";
import type {PolicyException} from "../policy/disclosure-policy.js";
import type {CountedParts, KnownCount} from "../tables/counted-table.js";
import type {SupposedAlone} from "../tables/suppose-alone.js";
import type {Draw} from "./draw.js";
import type {Effort} from "./effort.js";
import type {Component, RowRelations} from "./model/components.js";
import type {CountId, SuppressionModel} from "./model/model.js";
import type {PublicRanges} from "./model/public-ranges.js";

/** By which rules numbers are withheld, and what others know already. */
export type SuppressOptions = {
  rules: ReleaseRules;
  /** What to keep as low as possible: the number of withheld cells, or the information in them. */
  minimise: "cells" | "information";
  /** How many numbers of other tables one number of a table is worth; 1 for tables that are not named. */
  worth?: ReadonlyMap<string, number>;
  /** Public counts. Those that differ from the counts of the tables are misprints and are ignored. */
  known: readonly KnownCount[];
  /** The parts of coarser levels that others know. */
  parts?: readonly CountedParts[];
  exceptions: readonly Pick<PolicyException, "table" | "where">[];
  /** Draws among the choices that protect. */
  draw: Draw;
  /** Earlier releases, the oldest first. */
  earlier?: readonly Release[];
  /** Rows, by table and index, that some suppose to be empty and others do not. */
  supposedEmpty?: readonly TableRows[];
  /** Levels that some suppose to stand alone and others do not. */
  supposedAlone?: readonly SupposedAlone[];
  /** Rows to withhold in any case. */
  alsoWithheld?: readonly TableRows[];
};

/** Rows of a table, by their index. */
export type TableRows = {table: string; rows: readonly number[]};

/** Which counts to protect, and which rows may be withheld for it. */
export type SuppressionProblem = {
  solver: Solver;
  /** What the solver may do. */
  effort: Effort;
  model: SuppressionModel;
  relations: RowRelations;
  /** The range that public rows leave to each row. */
  ranges: PublicRanges;
  rules: ReleaseRules;
  /** Rows that are withheld in any case. */
  alwaysWithheld: ReadonlySet<number>;
  /** Rows that are released whatever the rules say. */
  neverWithheld: ReadonlySet<number>;
  /** Small counts. They need protection whether they are withheld or follow from what is released. */
  small: ReadonlySet<CountId>;
  /** Withheld rows that need no protection: those of a table of which nothing is released. */
  dropped: ReadonlySet<number>;
  /** What it costs to withhold a row. */
  cost(row: number): number;
};

/** The counts of a component that need protection: its withheld rows, and its small implied counts. */
export function listTargets(
  {model, small, neverWithheld, dropped}: SuppressionProblem,
  component: Component
): CountId[] {
  const needsNone = (row: number) => neverWithheld.has(row) || dropped.has(row);
  const rows = component.rows.filter((row) => small.has(row) || !needsNone(row));
  const implied = component.implied.map((index) => index + model.rows.length);
  return [...rows, ...implied.filter((id) => small.has(id))];
}

/** The row whose withholding is the condition of a count's protection; null where the count is protected in any case. */
export function getCondition({model, alwaysWithheld}: SuppressionProblem, id: CountId): number | null {
  return id < model.rows.length && !alwaysWithheld.has(id) ? id : null;
}

/** Pairs of a denominator's row and a numerator's row. A numerator is withheld with its denominator, without which it is useless. */
export function listNumerators({
  rows
}: Pick<SuppressionModel, "rows">): Array<readonly [denominator: number, row: number]> {
  return [...rows.entries()].flatMap(([row, {denominator}]) =>
    denominator === null ? [] : [[denominator, row] as const]
  );
}

/** Rows together with their numerators, and the numerators of those in turn. */
export function addNumerators(model: Pick<SuppressionModel, "rows">, rows: Iterable<number>): Set<number> {
  const all = new Set(rows);
  const pairs = listNumerators(model);
  for (let size = -1; size < all.size; ) {
    size = all.size;
    for (const [denominator, row] of pairs) if (all.has(denominator)) all.add(row);
  }
  return all;
}
