import type {Row} from "../../model/row.js";
import {readNumber, readText} from "../../model/row.js";
import {cohenKappa, type Kappa} from "../../stats/cohen-kappa.js";

/** Two reviewers over the people whom both screened. */
export type ReviewerPair = {
  first: string;
  second: string;
  /** People: both included, only the first did, only the second did, neither did. */
  both: number;
  firstOnly: number;
  secondOnly: number;
  neither: number;
  total: number;
  /** Cohen's kappa of including or excluding. */
  kappa: Kappa;
};

/** Each pair of reviewers from the rows of `cases-screening`, those who share most people first. */
export function reviewerPairs(rows: readonly Row[]): ReviewerPair[] {
  const pairs = [...new Set(rows.map((row) => JSON.stringify([row.first, row.second])))];
  return pairs
    .map((pair) => {
      const [first, second] = JSON.parse(pair) as [string, string];
      const ofPair = rows.filter(
        (row) => readText(row, "first") === first && readText(row, "second") === second
      );
      const count = (byFirst: string, bySecond: string) =>
        ofPair.reduce(
          (sum, row) =>
            sum +
            (row.first_decision === byFirst && row.second_decision === bySecond
              ? readNumber(row, "people")
              : 0),
          0
        );
      const [both, firstOnly] = [count("included", "included"), count("included", "excluded")];
      const [secondOnly, neither] = [count("excluded", "included"), count("excluded", "excluded")];
      const kappa = cohenKappa([
        [both, firstOnly],
        [secondOnly, neither]
      ]);
      const total = both + firstOnly + secondOnly + neither;
      return {first, second, both, firstOnly, secondOnly, neither, total, kappa};
    })
    .sort((a, b) => b.total - a.total);
}
