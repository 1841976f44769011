import {cohenKappa, type Kappa} from "../../../src/stats/cohen-kappa.js";
import {type Interval, wilson} from "../../../src/stats/wilson.js";
import {consensus, decisions, type ScreeningDecision, type ScreeningRow} from "./screening-row.js";

/** How far two reviewers agree on the people whom both screened. */
export interface ReviewerAgreement {
  readonly first: string;
  readonly second: string;
  /** People whom both screened; never 0. */
  readonly people: number;
  /** `table[i][j]`: people of whom the first decided `decisions[i]`, and the second `decisions[j]`. */
  readonly table: readonly (readonly number[])[];
  /** The share of people of whom both decided the same, with its 95 % Wilson interval. */
  readonly observed: Interval;
  /** Cohen's kappa with its 95 % large-sample interval; null where both decided one and the same of everybody. */
  readonly kappa: Kappa;
}

/**
 * Agreement of every two reviewers who screened a person in common, those with most people first, then by name. The row
 * `consensus` is no reviewer's own reading and takes no part.
 */
export function reviewerAgreement(rows: readonly ScreeningRow[]): ReviewerAgreement[] {
  const byReviewer = new Map<string, Map<string, ScreeningDecision>>();
  for (const {person_id, reviewer, decision} of rows)
    if (reviewer !== consensus)
      byReviewer.set(reviewer, (byReviewer.get(reviewer) ?? new Map()).set(person_id, decision));
  const reviewers = [...byReviewer].sort(([a], [b]) => (a < b ? -1 : 1));
  return reviewers
    .flatMap(([first, ofFirst], index) =>
      reviewers.slice(index + 1).flatMap(([second, ofSecond]) => {
        const shared = [...ofFirst].flatMap(
          ([person, decision]): [ScreeningDecision, ScreeningDecision][] => {
            const other = ofSecond.get(person);
            return other === undefined ? [] : [[decision, other]];
          }
        );
        return shared.length === 0 ? [] : [{first, second, ...measure(shared)}];
      })
    )
    .sort((a, b) => b.people - a.people);
}

function measure(pairs: readonly (readonly [ScreeningDecision, ScreeningDecision])[]) {
  const table = decisions.map((row) =>
    decisions.map((column) => pairs.filter(([first, second]) => first === row && second === column).length)
  );
  const alike = pairs.filter(([first, second]) => first === second).length;
  return {people: pairs.length, table, observed: wilson(alike, pairs.length), kappa: cohenKappa(table)};
}
