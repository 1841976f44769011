import type {Program} from "../../solver/program.js";
import type {Solver} from "../../solver/solver.js";

/** That a solver did as much as it may and more would take too long. */
export class OutOfEffort extends Error {
  override readonly name = "OutOfEffort";
}

/**
 * What a solver may still do, for all decisions together and for the present one. It is reckoned from the unknowns of each
 * program, with whose number time grows somewhat faster, so that it is the same on every machine.
 */
export class Effort {
  #left: number;
  #decision = Number.POSITIVE_INFINITY;

  /** @param most what all decisions may cost together */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#left = most;
  }

  /** What is left of it. */
  get left(): number {
    return this.#left;
  }

  /** Allows so much from now on, until it is allowed anew. */
  allow(effort: number): void {
    this.#decision = effort;
  }

  /**
   * Solves for so many unknowns.
   * @throws OutOfEffort where no more is left
   */
  spend(unknowns: number): void {
    const effort = unknowns ** 1.25;
    this.#left = Math.max(0, this.#left - effort);
    this.#decision -= effort;
    if (this.#decision < 0) throw new OutOfEffort("the solver did as much as it may");
  }
}

/** What a release may cost: some 1,300 programs of 240 unknowns, six times what the study needs, and less than ten seconds. */
export const mostEffort = 1.2e6;

/** What each decision may cost, whatever is left: that of some twenty rows. */
const leastEffort = 2e4;

/**
 * What a decision comes to, or what is decided where it takes more than two thirds of the effort that is left. A small one is
 * taken in any case.
 * @param share how much of these it may take
 */
export function decide<T>(effort: Effort, decision: () => T, otherwise: () => T, share = 1): T {
  effort.allow(Math.max(leastEffort, (share * effort.left * 2) / 3));
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
