import loadHighs, {type Highs, type Model} from "highs";
import type {LinearRow, Program, ProgramInput, SolverColumn, SolverOutcome} from "./program.js";

export type Solver = {
  open(input: ProgramInput): Program;
  /** Opens a program for `work` and disposes of it, whatever happens. */
  use<T>(input: ProgramInput, work: (program: Program) => T): T;
};

/** Which simplex method solves a linear program, as HiGHS numbers them. */
const simplex = {dual: 1, primal: 4};

let loading: Promise<Solver> | undefined;

/** HiGHS (Huangfu & Hall 2018), loaded once. One thread and a fixed seed: the same calls give the same answers. */
export function loadSolver(): Promise<Solver> {
  loading ??= loadHighs().then(solverOf);
  return loading;
}

function solverOf(highs: Highs): Solver {
  const open = (input: ProgramInput): Program => {
    const model = highs.createModel();
    try {
      fill(highs, model, input);
      return programOf(highs, model, input.columns);
    } catch (error) {
      model.dispose();
      throw error;
    }
  };
  return {
    open,
    use(input, work) {
      const program = open(input);
      try {
        return work(program);
      } finally {
        program.dispose();
      }
    }
  };
}

function fill(highs: Highs, model: Model, {columns, rows, gap, nodes}: ProgramInput): void {
  const {continuous, integer} = highs.constants.variableType;
  const {absolute, relative} = gap ?? {absolute: 1e-6, relative: 0};
  model.options.set({output_flag: false, random_seed: 0, mip_rel_gap: relative, mip_abs_gap: absolute});
  // Measured on programs of 10 to 140 unknowns: the heuristic takes longest and finds nothing, and so does the perturbation.
  model.options.set("mip_heuristic_run_feasibility_jump", false);
  model.options.set("primal_simplex_bound_perturbation_multiplier", 0);
  if (nodes !== undefined) model.options.set("mip_max_nodes", nodes);
  model.passModel({
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({cost}) => cost ?? 0),
    colLower: columns.map(({lower}) => lower),
    colUpper: columns.map(({upper}) => upper),
    rowLower: rows.map(({lower}) => lower),
    rowUpper: rows.map(({upper}) => upper),
    matrix: matrixOf(rows, columns.length),
    integrality: columns.map((column) => (column.integer ? integer : continuous))
  });
}

function programOf(highs: Highs, model: Model, columns: readonly SolverColumn[]): Program {
  const {continuous, integer} = highs.constants.variableType;
  const {minimize, maximize} = highs.constants.objectiveSense;
  const indices = columns.flatMap((column, index) => (column.integer ? [index] : []));
  let isWhole = indices.length > 0;
  // Whether the last solution still satisfies the program, so that the primal method can go on from it.
  let isFeasible = false;
  return {
    setBounds(column, lower, upper) {
      isFeasible = false;
      model.changeColBounds(column, lower, upper);
    },
    setRowBounds(row, lower, upper) {
      isFeasible = false;
      model.changeRowBounds(row, lower, upper);
    },
    setCost: (column, cost) => void model.changeColCost(column, cost),
    setSense: (sense) => void model.changeObjectiveSense(sense === "minimise" ? minimize : maximize),
    setIntegers(held) {
      if (indices.length === 0) return;
      isWhole = held;
      const types = indices.map(() => (held ? integer : continuous));
      model.changeColsIntegrality({kind: "set", indices}, types);
    },
    addRows(rows) {
      if (rows.length === 0) return;
      isFeasible = false;
      const lower = Float64Array.from(rows, (row) => row.lower);
      const upper = Float64Array.from(rows, (row) => row.upper);
      model.addRows({lower, upper, matrix: matrixOf(rows, columns.length)});
    },
    start: (values) => void model.setSolution({colValue: [...values]}),
    run(seconds = 1e9) {
      model.zeroAllClocks();
      model.options.set("time_limit", seconds);
      // HiGHS 1.15 finds some integer programs infeasible that are not, but never without presolving them.
      model.options.set("presolve", isWhole ? "off" : "choose");
      model.options.set("simplex_strategy", isFeasible && !isWhole ? simplex.primal : simplex.dual);
      model.run();
      const status = statusOf(highs, model);
      isFeasible = status === "optimal" && !isWhole;
      return {
        status,
        feasible: model.info.get("primal_solution_status") === highs.constants.solutionStatus.feasible,
        objective: model.getObjectiveValue(),
        effort: effortOf(model, isWhole)
      };
    },
    values: () => model.getSolution().colValue,
    rowDuals: () => model.getSolution().rowDual,
    columnDuals: () => model.getSolution().colDual,
    bound: () => Number(model.info.get("mip_dual_bound")),
    dispose: () => model.dispose()
  };
}

/** An integer program takes as long as some fifty iterations before its first, and six times as long for each. */
function effortOf(model: Model, isWhole: boolean): number {
  const iterations = Math.max(0, Number(model.info.get("simplex_iteration_count")));
  return isWhole ? 50 + 6 * iterations : 1 + iterations;
}

function statusOf(highs: Highs, model: Model): SolverOutcome["status"] {
  const codes = highs.constants.modelStatus;
  switch (model.getModelStatus()) {
    case codes.optimal:
    case codes.empty:
      return "optimal";
    case codes.infeasible:
      return "infeasible";
    case codes.unbounded:
    case codes.unboundedOrInfeasible:
      return "unbounded";
    case codes.timeLimit:
    case codes.iterationLimit:
    case codes.solutionLimit:
      return "limit";
    default:
      return "failed";
  }
}

function matrixOf(rows: readonly LinearRow[], numCols: number) {
  const starts = [0];
  for (const {terms} of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  return {
    format: "csr" as const,
    numRows: rows.length,
    numCols,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(rows.flatMap(({terms}) => terms.map(([column]) => column))),
    values: Float64Array.from(rows.flatMap(({terms}) => terms.map(([, weight]) => weight)))
  };
}
