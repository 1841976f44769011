import type {LinearRow} from "../../solver/program.js";
import type {Solver} from "../../solver/solver.js";
import type {Cut} from "./cut.js";

/** Chooses which rows to withhold: the cheapest choice that satisfies the cuts so far. Whoever opens one disposes of it. */
export type MasterProblem = {
  add(cuts: readonly Cut[]): void;
  /** The rows to withhold besides those that always are; undefined where no choice satisfies the cuts. */
  choose(): {withheld: Set<number>; proven: boolean} | undefined;
  dispose(): void;
};

/** Rows that may be withheld, each at a cost. Of each of `pairs`, the second row is withheld if the first is. */
export type MasterInput = {
  rows: readonly number[];
  cost(row: number): number;
  alwaysWithheld: ReadonlySet<number>;
  pairs: ReadonlyArray<readonly [row: number, other: number]>;
  /** How far from the lowest cost a choice may be. */
  gap: {absolute: number; relative: number};
};

/** How long one choice may take. */
const seconds = 20;

/** Opens the master problem of the cell suppression problem: a program with one unknown of 0 or 1 for each row. */
export function openMaster(
  solver: Solver,
  {rows, cost, alwaysWithheld, pairs, gap}: MasterInput
): MasterProblem {
  const columns = new Map(rows.map((row, column) => [row, column]));
  const program = solver.open({
    columns: rows.map((row) => ({lower: 0, upper: 1, cost: cost(row), integer: true})),
    rows: pairs.flatMap(([row, other]) => {
      const [first, second] = [columns.get(row), columns.get(other)];
      if (first === undefined || alwaysWithheld.has(other)) return [];
      const terms = [[first, -1] as const, ...(second === undefined ? [] : [[second, 1] as const])];
      return [{terms, lower: 0, upper: Number.POSITIVE_INFINITY}];
    }),
    gap
  });
  return {
    add: (cuts) => program.addRows(cuts.flatMap((cut) => toLinearRow(cut, columns, alwaysWithheld) ?? [])),
    choose() {
      if (rows.length === 0) return {withheld: new Set(), proven: true};
      const {status, feasible} = program.run(seconds);
      if (!feasible) return;
      const values = program.values();
      const withheld = new Set(rows.filter((_, column) => (values[column] ?? 0) > 0.5));
      return {withheld, proven: status === "optimal"};
    },
    dispose: () => program.dispose()
  };
}

/**
 * A cut over the rows that can be chosen; undefined where it holds in any case. Weights are shares of what remains to be
 * reached, and none counts for more than that.
 */
function toLinearRow(
  {weights, min, onlyIf}: Cut,
  columns: ReadonlyMap<number, number>,
  alwaysWithheld: ReadonlySet<number>
): LinearRow | undefined {
  const isConditional = onlyIf !== null && !alwaysWithheld.has(onlyIf);
  if (isConditional && !columns.has(onlyIf)) return;
  const isFixed = (row: number) => alwaysWithheld.has(row) || (isConditional && row === onlyIf);
  const required = weights.reduce((rest, [row, weight]) => (isFixed(row) ? rest - weight : rest), min);
  const open = weights.filter(([row]) => columns.has(row) && !isFixed(row));
  const scale = open.reduce((sum, [, weight]) => sum - Math.min(0, weight), required);
  if (scale <= 1e-6) return;
  const terms = open.map(
    ([row, weight]) => [columns.get(row) ?? 0, Math.min(weight, scale) / scale] as const
  );
  const condition = isConditional ? columns.get(onlyIf) : undefined;
  if (condition !== undefined) terms.push([condition, -required / scale]);
  return {
    terms,
    lower: (condition === undefined ? required / scale : 0) - 1e-7,
    upper: Number.POSITIVE_INFINITY
  };
}
