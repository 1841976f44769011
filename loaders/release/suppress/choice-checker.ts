import {Attacker} from "./attacker.js";
import {type Cut, findFreedom} from "./cut.js";
import {type Examination, type ExaminationContext, examineCounts, type RequiredWidths} from "./examine.js";
import {type Component, findComponents} from "./model/components.js";
import {type CountId, listTerms, type WeightedRows} from "./model/model.js";
import {getCondition, listTargets, type SuppressionProblem} from "./suppression-problem.js";

/** Examines a choice: the rows of a component that are withheld. */
export type ChoiceChecker = (withheld: ReadonlySet<number>) => Examination;

/** Makes a checker for choices of withheld rows of a component. It examines each set of connected rows once. */
export function createChoiceChecker(
  problem: SuppressionProblem,
  component: Component,
  required: RequiredWidths
): ChoiceChecker {
  const {solver, model, relations, ranges} = problem;
  const context: ExaminationContext = {model, ranges, required, onlyIf: (id) => getCondition(problem, id)};
  const termsOfTargets = new Map(listTargets(problem, component).map((id) => [id, listTerms(model, id)]));
  const examined = new Map<string, Examination>();
  return (withheld) => {
    const examinations = findComponents(model, relations, withheld).map((part) => {
      const key = part.rows.join();
      const before = examined.get(key);
      if (before) return before;
      const attacker = new Attacker(solver, model, ranges, part);
      try {
        const examination = examineCounts(attacker, listTargets(problem, part), context);
        examined.set(key, examination);
        return examination;
      } finally {
        attacker.dispose();
      }
    });
    const exposed = [...termsOfTargets].filter(
      ([id, terms]) =>
        problem.small.has(id) && required.width(id) > 0 && !terms.some(([row]) => withheld.has(row))
    );
    return {
      cuts: [
        ...examinations.flatMap(({cuts}) => cuts),
        ...exposed.map(([id, terms]) => makeTermsCut(problem, id, terms, required.width(id)))
      ],
      narrow: examinations.flatMap(({narrow}) => narrow)
    };
  };
}

/** The cut by which the withheld ones of some rows must be able to move as far as a count requires. */
export function makeTermsCut(
  problem: SuppressionProblem,
  id: CountId,
  terms: WeightedRows,
  width: number
): Cut {
  const {model, ranges} = problem;
  const weights = terms.map(([row]) => {
    const {down, up} = findFreedom(model, ranges, row);
    return [row, down + up] as const;
  });
  return {id, weights, min: width, onlyIf: getCondition(problem, id)};
}
