import type {LinearRow, Program} from "../../solver/program.js";
import type {Solver} from "../../solver/solver.js";
import type {Cut} from "./cut.js";

/** Chooses which rows to hide: the cheapest choice that satisfies the cuts so far. Whoever opens one disposes of it. */
export type Master = {
  add(cuts: readonly Cut[]): void;
  /** The rows to hide besides those that are hidden anyway, or undefined where no choice satisfies the cuts. */
  choose(): {hidden: Set<number>; proven: boolean} | undefined;
  dispose(): void;
};

/** Rows that may be hidden, each at a cost, and pairs of rows of which the second goes with the first. */
export type Choice = {
  rows: readonly number[];
  cost(row: number): number;
  always: ReadonlySet<number>;
  together: ReadonlyArray<readonly [row: number, other: number]>;
  /** How far from the least cost a choice may be. */
  gap: {absolute: number; relative: number};
};

const seconds = 20;

export function openMaster(solver: Solver, {rows, cost, always, together, gap}: Choice): Master {
  const column = new Map(rows.map((row, at) => [row, at]));
  const toRow = (cut: Cut) => rowOf(cut, column, always);
  const program: Program = solver.open({
    columns: rows.map((row) => ({lower: 0, upper: 1, cost: cost(row), integer: true})),
    rows: together.flatMap(([row, other]) => {
      const [first, second] = [column.get(row), column.get(other)];
      if (first === undefined || always.has(other)) return [];
      const terms = [[first, -1] as const, ...(second === undefined ? [] : [[second, 1] as const])];
      return [{terms, lower: 0, upper: Number.POSITIVE_INFINITY}];
    }),
    gap
  });
  return {
    add: (cuts) => program.addRows(cuts.flatMap((cut) => toRow(cut) ?? [])),
    choose() {
      if (rows.length === 0) return {hidden: new Set(), proven: true};
      const {status, feasible} = program.run(seconds);
      if (!feasible) return;
      const values = program.values();
      const hidden = new Set(rows.filter((_, at) => (values[at] ?? 0) > 0.5));
      return {hidden, proven: status === "optimal"};
    },
    dispose: () => program.dispose()
  };
}

/** A cut over the rows that can be chosen. No weight counts for more than the cut needs; weights are parts of that. */
function rowOf(
  {weights, least, of}: Cut,
  column: ReadonlyMap<number, number>,
  always: ReadonlySet<number>
): LinearRow | undefined {
  const isAsked = of !== null && !always.has(of);
  if (isAsked && !column.has(of)) return;
  const given = weights.filter(([row]) => always.has(row) || (isAsked && row === of));
  const need = given.reduce((left, [, weight]) => left - weight, least);
  const open = weights.filter(([row]) => column.has(row) && !always.has(row) && !(isAsked && row === of));
  const most = open.reduce((sum, [, weight]) => sum - Math.min(0, weight), need);
  if (most <= 1e-6) return;
  const terms = open.map(([row, weight]) => [column.get(row) ?? 0, Math.min(weight, most) / most] as const);
  const asked = isAsked ? column.get(of) : undefined;
  if (asked !== undefined) terms.push([asked, -need / most]);
  return {terms, lower: (asked === undefined ? need / most : 0) - 1e-7, upper: Number.POSITIVE_INFINITY};
}
