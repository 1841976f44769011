import {type Row, readText} from "../../model/row.js";
import {countOf} from "../../text/numbers.js";
import {kappa} from "../methods/agreement-methods.js";
import {wilsonInterval} from "../methods/method.js";
import {f1Interval} from "../methods/search-methods.js";
import {outcomeOf} from "../search/performance.js";
import {reviewerPairs} from "../search/reviewers.js";
import {type DerivedInputs, type DerivedNumber, derive} from "./derived-number.js";

/** How well the search, each concept and each term do, and how far reviewers agree; none where there is no search. */
export function searchNumbers({rows}: DerivedInputs): DerivedNumber[] {
  return [
    ...rows("cases-performance").flatMap(performanceNumbers),
    ...reviewerNumbers(rows("cases-screening"))
  ];
}

function performanceNumbers(row: Row): DerivedNumber[] {
  const outcome = outcomeOf(row);
  const {truePositives, falsePositives, falseNegatives} = outcome;
  const label = readText(row, "label");
  const name = ["part", "concept", "term"].flatMap((column) => row[column] ?? []).join(" ");
  const place = "Search: against the planted key";
  const share = (what: string, others: number, whom: string) => {
    const denominator = truePositives + others;
    if (denominator === 0) return [];
    const about = {
      id: `${what} ${name}`,
      place,
      statement: `${label}: ${what}, ${countOf(truePositives, denominator)} ${whom}`
    };
    return [derive(wilsonInterval, {numerator: truePositives, denominator}, about)];
  };
  const f1 = derive(f1Interval, outcome, {
    id: name,
    place,
    statement: `${label}: ${truePositives} found rightly, ${falsePositives} wrongly, ${falseNegatives} missed`
  });
  return [
    ...share("sensitivity", falseNegatives, "true cases"),
    ...share("positive predictive value", falsePositives, "people found"),
    ...(f1.values.estimate === null ? [] : [f1])
  ];
}

function reviewerNumbers(rows: readonly Row[]): DerivedNumber[] {
  return reviewerPairs(rows).flatMap(({first, second, both, firstOnly, secondOnly, neither, total}) => {
    const about = {id: `screening ${first} ${second}`, place: "Search: screening"};
    const alike = both + neither;
    return [
      derive(
        wilsonInterval,
        {numerator: alike, denominator: total},
        {...about, statement: `${first} and ${second} decide alike on ${countOf(alike, total)} people`}
      ),
      derive(
        kappa,
        {both, firstOnly, secondOnly, neither},
        {
          ...about,
          statement: `Included by both ${both}, by ${first} only ${firstOnly}, by ${second} only ${secondOnly}, by neither ${neither}`
        }
      )
    ];
  });
}
