import type {Solver} from "../../solver/solver.js";
import {findSituation, poseProblem} from "../suppress/choose-withheld.js";
import type {Component} from "../suppress/model/components.js";
import {makeModel} from "../suppress/model/make-model.js";
import {type CountId, listTerms, type SuppressionModel} from "../suppress/model/model.js";
import type {PublicRanges} from "../suppress/model/public-ranges.js";
import {addNumerators, type SuppressOptions} from "../suppress/suppression-problem.js";
import type {CountedTable, WithheldRows} from "../tables/counted-table.js";

/** What all rows of a model could be, for somebody who has the release by the study's own groups: whole numbers or fractions. */
export type OwnState = {
  values: Float64Array;
  /** The part in which it differs from the first state, by its place in `parts`; null for the first state. */
  part: number | null;
};

/**
 * All that shows how well the numbers by the study's own groups are protected: the possible states of the rows between which
 * somebody cannot tell. `targets` are the counts of each part that are protected by them.
 */
export type OwnProtection = {
  model: SuppressionModel;
  states: OwnState[];
  parts: Array<{rows: readonly number[]; targets: CountId[]}>;
  ranges: PublicRanges;
  /** The rows of the tables whose numbers are withheld. */
  withheld: ReadonlySet<number>;
};

/**
 * Finds the states that show a choice of withheld numbers to protect, for each observer: who knows that some rows count
 * nobody, and who does not.
 * @returns undefined where that takes too long
 */
export function findOwnStates(
  solver: Solver,
  tables: readonly CountedTable[],
  options: SuppressOptions,
  withheldRows: WithheldRows
): OwnProtection[] | undefined {
  const model = makeModel(tables, options.parts);
  const shown: Array<Array<{part: Component; rows: number[]}>> = [];
  const situation = findSituation(solver, model, tables, options, (observer, part, rows) => {
    const ofObserver = shown[observer] ?? [];
    ofObserver.push({part, rows: Array.from(rows)});
    shown[observer] = ofObserver;
  });
  try {
    const isRefused = ({name, rows}: CountedTable) =>
      rows.length > 0 && withheldRows.get(name)?.size === rows.length;
    const refused = new Set(tables.filter(isRefused).map(({name}) => name));
    const allowed = options.exceptions.filter(({table}) => !refused.has(table));
    const {problem, required} = poseProblem(situation, refused, allowed);
    const {dropped, neverWithheld, small} = problem;
    const listed = tables.flatMap(({name}) =>
      [...(withheldRows.get(name) ?? [])].map((index) => (model.offsets.get(name) ?? 0) + index)
    );
    const withheld = addNumerators(model, [...listed, ...required]);
    const unprotected = new Set([...dropped, ...[...neverWithheld].filter((row) => !small.has(row))]);
    const found = situation.checks.map(({whole, examine, empty}, observer): OwnProtection | undefined => {
      const free = new Set([...unprotected, ...empty]);
      const {undecided, exposed} = examine({withheld, unprotected: free, neverWithheld});
      if (undecided || exposed.length > 0) return undefined;
      const first = Float64Array.from(whole.rows, ({count}) => count);
      const byKey = new Map<string, number>();
      const parts: OwnProtection["parts"] = [];
      const states: OwnState[] = [{values: first, part: null}];
      for (const {part, rows} of shown[observer] ?? []) {
        const key = part.rows.join();
        if (!byKey.has(key)) {
          byKey.set(key, parts.length);
          parts.push({rows: part.rows, targets: listTargets(part)});
        }
        const values = first.slice();
        for (const [at, row] of part.rows.entries()) values[row] = rows[at] ?? 0;
        states.push({values, part: byKey.get(key) ?? 0});
      }
      return {model: whole, states, parts, ranges: situation.ranges, withheld};

      function listTargets(part: Component): CountId[] {
        const rows = part.rows.filter((row) => withheld.has(row) && !free.has(row));
        const implied = part.implied.filter((index) => whole.impliedCounts[index]?.kind !== "overlap");
        return [
          ...rows,
          ...(options.rules.complements ? implied : []).map((index) => index + whole.rows.length)
        ];
      }
    });
    return found.every((one) => one !== undefined) ? found : undefined;
  } finally {
    for (const check of situation.checks) check.dispose();
  }
}

/** What a count comes to in a state. */
export function countIn(model: SuppressionModel, id: CountId, {values}: Pick<OwnState, "values">): number {
  let sum = 0;
  for (const [row, weight] of listTerms(model, id)) sum += weight * (values[row] ?? 0);
  return sum;
}
