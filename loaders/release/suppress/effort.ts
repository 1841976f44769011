import type {Program} from "../../solver/program.js";
import type {Solver} from "../../solver/solver.js";

/** That a solver did as much as it may and more would take too long. */
export class OutOfEffort extends Error {
  override readonly name = "OutOfEffort";
}

/**
 * What a solver may still do. It is reckoned from the unknowns of each program, with whose number time grows somewhat faster,
 * so that it is the same on every machine.
 */
export class Effort {
  #left = Number.POSITIVE_INFINITY;

  /** Allows so much from now on. */
  allow(effort: number): void {
    this.#left = effort;
  }

  /**
   * Solves for so many unknowns.
   * @throws OutOfEffort where no more is left
   */
  spend(unknowns: number): void {
    this.#left -= unknowns ** 1.25;
    if (this.#left < 0) throw new OutOfEffort("the solver did as much as it may");
  }
}

/** What a decision may cost: some 2,000 programs of 240 unknowns, twice what the study needs, and more where there are more rows. */
const allowance = {once: 2e6, perRow: 5000};

/**
 * What a decision about some rows comes to, or what is decided where it takes more effort than it may.
 * @param share how much of the usual effort it may take
 */
export function decide<T>(effort: Effort, rows: number, decision: () => T, otherwise: () => T, share = 1): T {
  effort.allow(share * (allowance.once + allowance.perRow * rows));
  try {
    return decision();
  } catch (error) {
    if (error instanceof OutOfEffort) return otherwise();
    throw error;
  } finally {
    effort.allow(Number.POSITIVE_INFINITY);
  }
}

/**
 * A solver that stops when its effort is used up.
 * @throws OutOfEffort then, from `run` of its programs
 */
export function limitEffort(solver: Solver, effort: Effort): Solver {
  const limit = (program: Program, unknowns: number): Program => ({
    ...program,
    run(seconds) {
      effort.spend(unknowns);
      return program.run(seconds);
    }
  });
  const open: Solver["open"] = (input) => limit(solver.open(input), input.columns.length);
  return {
    open,
    use(input, work) {
      return solver.use(input, (program) => work(limit(program, input.columns.length)));
    }
  };
}
