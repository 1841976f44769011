import {Attack} from "./attacker.js";
import {type Cut, room} from "./cut.js";
import {examine, type Needs, type Setting, type Verdict} from "./examine.js";
import {type Part, partsOf} from "./model/components.js";
import type {CountId} from "./model/model.js";
import {termsOf} from "./model/model.js";
import {owedIf, type Problem, targetsOf} from "./suppression-problem.js";

/** Examines choices of hidden rows of a part. What hangs together in the same way as before is not examined again. */
export function checker(
  problem: Problem,
  part: Part,
  needs: Needs
): (hidden: ReadonlySet<number>) => Verdict {
  const {solver, model, near, ranges} = problem;
  const setting: Setting = {model, ranges, needs, of: (id) => owedIf(problem, id)};
  const bare = new Map(targetsOf(problem, part).map((id) => [id, termsOf(model, id)]));
  const seen = new Map<string, Verdict>();
  return (hidden) => {
    const verdicts = partsOf(model, near, hidden).map((piece) => {
      const key = piece.rows.join();
      const before = seen.get(key);
      if (before) return before;
      const attack = new Attack(solver, model, ranges, piece);
      try {
        const verdict = examine(attack, targetsOf(problem, piece), setting);
        seen.set(key, verdict);
        return verdict;
      } finally {
        attack.dispose();
      }
    });
    const exposed = [...bare].filter(
      ([id, terms]) => problem.small.has(id) && needs.width(id) > 0 && !terms.some(([row]) => hidden.has(row))
    );
    return {
      cuts: [
        ...verdicts.flatMap(({cuts}) => cuts),
        ...exposed.map(([id]) => cutOfTerms(problem, id, termsOf(model, id), needs.width(id)))
      ],
      narrow: verdicts.flatMap(({narrow}) => narrow)
    };
  };
}

/** Those of some rows that are hidden must be able to move as far as a count should. */
export function cutOfTerms(problem: Problem, id: CountId, terms: Cut["weights"], need: number): Cut {
  const {model, ranges} = problem;
  const weights = terms.map(([row]) => {
    const {down, up} = room(model, ranges, row);
    return [row, down + up] as const;
  });
  return {id, weights, least: need, of: owedIf(problem, id)};
}
