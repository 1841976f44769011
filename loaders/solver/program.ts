/** An unknown of a program. Infinity stands for a bound that is not there. */
export type SolverColumn = Bounds & {cost?: number; integer?: boolean};

/** A weighted sum of unknowns between two bounds: the index of each column, at most once, and its weight. */
export type LinearRow = Bounds & {terms: ReadonlyArray<readonly [column: number, weight: number]>};

export type Bounds = {lower: number; upper: number};

/**
 * `limit`: time, or the nodes, ran out; `feasible`: there are values that satisfy the program, the best that were found;
 * `effort`: how long it took, in iterations of the simplex method, which are as many on every machine.
 */
export type SolverOutcome = {
  status: "optimal" | "infeasible" | "unbounded" | "limit" | "failed";
  feasible: boolean;
  objective: number;
  effort: number;
};

/**
 * A linear or integer program that stays in memory, so that solving it again after a change starts from the last
 * solution. It minimises until `setSense` changes that. The caller that opens one disposes of it.
 */
export type Program = {
  setBounds(column: number, lower: number, upper: number): void;
  setRowBounds(row: number, lower: number, upper: number): void;
  setCost(column: number, cost: number): void;
  setSense(sense: "minimise" | "maximise"): void;
  /** Whether the columns declared as integers are held to that: without, the program is its linear relaxation. */
  setIntegers(held: boolean): void;
  addRows(rows: readonly LinearRow[]): void;
  /** A solution to start from: the value of each column. */
  start(values: readonly number[]): void;
  /** Solves the program in its present state; `seconds` is how long that may take. */
  run(seconds?: number): SolverOutcome;
  /** The value of each column. */
  values(): Float64Array;
  /** The dual of each row, by which the objective grows with the row's bound; of linear programs only. */
  rowDuals(): Float64Array;
  /** The reduced cost of each column; of linear programs only. */
  columnDuals(): Float64Array;
  /** The proven bound of the objective; of integer programs only. */
  bound(): number;
  dispose(): void;
};

export type ProgramInput = {
  columns: readonly SolverColumn[];
  rows: readonly LinearRow[];
  /** How far from the best an integer program may end; proven to be the best where none is named. */
  gap?: {absolute: number; relative: number};
  /** After how many nodes an integer program is given up; not before it is solved, where none is named. */
  nodes?: number;
};
