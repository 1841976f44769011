import {type ReviewerPair, reviewerPairs} from "../../analysis/search/reviewers.js";
import type {Row} from "../../model/row.js";
import type {Proportion} from "../../stats/proportion.js";
import {wilson} from "../../stats/wilson.js";
import {percent, shareOf, tablePercent, tableShare, whole} from "../../text/numbers.js";
import {type BarGroup, groupedBars} from "../charts/grouped-bars.js";
import {dataTable} from "../tables/data-table.js";
import {coefficient, kappaInterval} from "./agreement-words.js";
import {exactNumbers, type FileNumbers, kappaCells, printedNumbers, shareCells} from "./file-numbers.js";
import {type Finding, unprinted} from "./finding.js";
import {sumWords} from "./share-numbers.js";

/** How far reviewers agree on whom to include. */
export const casesScreening: Finding = {
  name: "cases-screening",
  query: "cases-screening",
  title(rows) {
    const [first] = reviewerPairs(rows);
    if (!first) return "No two reviewers screened the same person";
    return `${first.first} and ${first.second} agree on ${shareOf(alike(first), first.total, "people")}: kappa ${coefficient(first.kappa.estimate)}`;
  },
  measure: (_, rows) =>
    `People whom both reviewers screened: the share on whom both decided alike, to include or to exclude, with its 95 % Wilson interval, and Cohen’s kappa (1960) with its 95 % large-sample interval, cut at 1, which kappa cannot pass. It does not depend on the terms that are on.${sumWords(reviewerPairs(rows).flatMap(partsOf), ({pair}) => pair)}`,
  standing: (situation) => [{standing: unprinted(situation), about: "the reviewers, and every number"}],
  draw(rows, {width, document}) {
    const groups = reviewerPairs(rows).map(groupOf);
    const words = groups.flatMap(({title, bars}) =>
      bars.map((bar) => `${title}, ${bar.label}: ${bar.words}`)
    );
    return groupedBars(groups, {
      width,
      ...(document && {document}),
      summary: `Decisions of reviewers. ${words.join("; ")}.`,
      key: {part: "decided alike", whole: "decided otherwise"}
    });
  },
  table: (rows) =>
    dataTable(reviewerPairs(rows), {
      caption: "Reviewers’ decisions on the people whom both screened, with 95 % intervals",
      columns: [
        {header: "Reviewers", cell: labelOf},
        {over: "People included by", header: "both", numeric: true, cell: ({both}) => whole(both)},
        {
          over: "People included by",
          header: "the first only",
          numeric: true,
          cell: ({firstOnly}) => whole(firstOnly)
        },
        {
          over: "People included by",
          header: "the second only",
          numeric: true,
          cell: ({secondOnly}) => whole(secondOnly)
        },
        {over: "People included by", header: "neither", numeric: true, cell: ({neither}) => whole(neither)},
        {over: "Alike", header: "% (95 % interval)", numeric: true, cell: alikeWords},
        {
          over: "Kappa",
          header: "(95 % interval)",
          numeric: true,
          cell: ({kappa}) => `${coefficient(kappa.estimate)} (${kappaInterval(kappa)})`
        }
      ]
    }),
  select: (rows) => reviewerPairs(rows).map((pair) => fileRow(pair, exactNumbers)),
  csv: (rows) => reviewerPairs(rows).map((pair) => ({...fileRow(pair, printedNumbers), ...percentages(pair)}))
};

function fileRow(pair: ReviewerPair, numbers: FileNumbers): Row {
  const decided = {numerator: alike(pair), denominator: pair.total};
  return {
    first: pair.first,
    second: pair.second,
    both: pair.both,
    first_only: pair.firstOnly,
    second_only: pair.secondOnly,
    neither: pair.neither,
    ...shareCells("alike", [decided, wilson(decided.numerator, decided.denominator)], numbers),
    ...kappaCells(pair.kappa, numbers)
  };
}

/** The percentages that the bars print. */
function percentages({both, firstOnly, secondOnly, neither, total}: ReviewerPair): Row {
  return {
    both_percent: tablePercent(both, total),
    first_only_percent: tablePercent(firstOnly, total),
    second_only_percent: tablePercent(secondOnly, total),
    neither_percent: tablePercent(neither, total)
  };
}

/** The four ways in which two reviewers decide, as parts of all whom both screened. */
function partsOf(pair: ReviewerPair): Array<Proportion & {pair: string}> {
  const {both, firstOnly, secondOnly, neither, total} = pair;
  return [both, firstOnly, secondOnly, neither].map((numerator) => ({
    numerator,
    denominator: total,
    pair: labelOf(pair)
  }));
}

function labelOf({first, second}: ReviewerPair): string {
  return `${first} and ${second}`;
}

function alike({both, neither}: ReviewerPair): number {
  return both + neither;
}

function alikeWords(pair: ReviewerPair): string {
  return tableShare(alike(pair), pair.total);
}

function groupOf(pair: ReviewerPair): BarGroup {
  const {first, second, both, firstOnly, secondOnly, neither, total} = pair;
  const bar = (label: string, value: number, decidedAlike: boolean) => ({
    label,
    value,
    part: decidedAlike ? value : 0,
    numbers: `${whole(value)} · ${percent(value, total)}`,
    words: shareOf(value, total, "people")
  });
  return {
    title: labelOf(pair),
    bars: [
      bar("both include", both, true),
      bar("both exclude", neither, true),
      bar(`only ${first} includes`, firstOnly, false),
      bar(`only ${second} includes`, secondOnly, false)
    ]
  };
}
