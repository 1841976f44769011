import type {Program} from "../../solver/program.js";
import type {Solver} from "../../solver/solver.js";

/** That a solver did as much as it may and more would take too long. */
export class OutOfEffort extends Error {
  override readonly name = "OutOfEffort";
}

/** What a solver may still do, for all decisions together and for the present one, in the unit of its outcomes. */
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

  /** @throws OutOfEffort where more is spent than was left for the present decision */
  spend(effort: number): void {
    this.#left = Math.max(0, this.#left - effort);
    this.#decision -= effort;
    if (this.#decision < 0) throw new OutOfEffort("the solver did as much as it may");
  }
}

/** What a release may cost: five times what the study needs, and about ten seconds. */
export const mostEffort = 140_000;

/** What each decision may cost, whatever is left: that of some twenty rows. */
const leastEffort = 2_000;

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
  const limit = (program: Program): Program => ({
    ...program,
    run(seconds) {
      const outcome = program.run(seconds);
      effort.spend(outcome.effort);
      return outcome;
    }
  });
  return {
    open: (input) => limit(solver.open(input)),
    use: (input, work) => solver.use(input, (program) => work(limit(program)))
  };
}
