import {coderVerb} from "../../analysis/agreement/coder-verb.js";
import {type CoderPair, patternsOf} from "../../analysis/agreement/patterns.js";
import {agreementByCode, type CodeAgreement} from "../../analysis/agreement/per-code.js";
import {allFirst} from "../../analysis/leaders.js";
import {medianKappa} from "../../analysis/methods/agreement-methods.js";
import type {Row} from "../../model/row.js";
import {counted, percent, tableShare} from "../../text/numbers.js";
import {type IntervalRow, intervalRows} from "../charts/interval-rows.js";
import {dataTable} from "../tables/data-table.js";
import {
  amongCodes,
  coefficient,
  coefficientPanel,
  highAgreementWords,
  isOnEnough,
  kappaInterval,
  kappaWords
} from "./agreement-words.js";
import {exactNumbers, type FileNumbers, kappaCells, printedNumbers, shareCells} from "./file-numbers.js";
import {type Finding, type Situation, unprinted} from "./finding.js";
import {leaderNames} from "./lead-words.js";
import {codeLabel} from "./sentences.js";
import {highSharePanel, shareNumber} from "./share-numbers.js";

/** How far two coders agree on each code, the lowest kappa first. */
export function codeAgreement({first, second}: CoderPair): Finding {
  return {
    name: "code-agreement",
    query: "double-coding",
    title(rows, situation) {
      const codes = agreements(rows, situation).filter(({kappa}) => kappa.estimate !== null);
      if (codes.length === 0) return `No kappa of ${first} and ${second} is determined`;
      const {median: middle = null} = medianKappa.values(codes);
      const median = `its median over ${counted(codes.length, "code")} is ${coefficient(middle)}`;
      const ranked = codes.filter(isOnEnough);
      const [lowest, ...others] = allFirst(ranked, (code) => -kappaOf(code));
      if (!lowest) return `Kappa is on too few excerpts to say where it is lowest; ${median}`;
      const among = ranked.length < codes.length ? amongCodes : "";
      const names = [lowest, ...others].map(({code}) => `“${codeLabel(situation)(code)}”`);
      return `Kappa is lowest on ${leaderNames(names, ranked.length, "codes")}, ${coefficient(kappaOf(lowest))}${among}; ${median}`;
    },
    measure: ({context}) =>
      `Each code that ${first} or ${second} put on an excerpt that both ${coderVerb(context.study)}: the share of these excerpts on which both put it or neither did, with its 95 % Wilson interval, and Cohen’s kappa with its 95 % large-sample interval, cut at 1, which kappa cannot pass. The lowest kappa comes first.`,
    explain: (rows, situation) => highAgreementWords(agreements(rows, situation), codeLabel(situation)),
    standing: (situation) => [{standing: unprinted(situation), about: "every number"}],
    draw(rows, {width, document, ...situation}) {
      const shown = agreements(rows, situation).map((agreement) => rowOf(agreement, codeLabel(situation)));
      const summary = `Agreement of ${first} and ${second} by code. ${shown.map(({label, narrow}) => `${label}: ${narrow.words}`).join("; ")}.`;
      const shares = shown.flatMap(({numbers: [share = []]}) => share);
      const panels = [highSharePanel("Agreement", shares), coefficientPanel("Cohen’s kappa", shown)];
      return intervalRows(shown, {panels, width, ...(document && {document}), summary});
    },
    table: (rows, situation) =>
      dataTable(agreements(rows, situation), {
        caption: `Agreement of ${first} and ${second} by code, with 95 % intervals`,
        columns: [
          {header: "Code", cell: ({code}) => codeLabel(situation)(code)},
          {over: "Kappa", header: "estimate", numeric: true, cell: ({kappa}) => coefficient(kappa.estimate)},
          {over: "Kappa", header: "95 % interval", numeric: true, cell: ({kappa}) => kappaInterval(kappa)},
          {over: "Agreement", header: "% (95 % interval)", numeric: true, cell: shareWords},
          {over: "Excerpts with the code by", header: "both", numeric: true, cell: ({both}) => String(both)},
          {
            over: "Excerpts with the code by",
            header: `${first} only`,
            numeric: true,
            cell: ({firstOnly}) => String(firstOnly)
          },
          {
            over: "Excerpts with the code by",
            header: `${second} only`,
            numeric: true,
            cell: ({secondOnly}) => String(secondOnly)
          },
          {
            over: "Excerpts with the code by",
            header: "neither",
            numeric: true,
            cell: ({neither}) => String(neither)
          }
        ]
      }),
    select: (rows, situation) =>
      agreements(rows, situation).map((each) => fileRow(each, situation, exactNumbers)),
    csv: (rows, situation) =>
      agreements(rows, situation).map((each) => fileRow(each, situation, printedNumbers))
  };

  function fileRow(
    {code, both, firstOnly, secondOnly, neither, total, kappa, agreement}: CodeAgreement,
    situation: Situation,
    numbers: FileNumbers
  ): Row {
    return {
      code,
      label: codeLabel(situation)(code),
      both,
      [`only_${first}`]: firstOnly,
      [`only_${second}`]: secondOnly,
      neither,
      ...kappaCells(kappa, numbers),
      ...shareCells("alike", [{numerator: both + neither, denominator: total}, agreement], numbers)
    };
  }

  function agreements(rows: readonly Row[], {context}: Situation): CodeAgreement[] {
    const codes = agreementByCode(patternsOf(rows, "code"), {first, second}, [...context.codes.keys()]);
    return codes.sort((a, b) => (a.kappa.estimate ?? 2) - (b.kappa.estimate ?? 2));
  }
}

function rowOf(
  {code, both, neither, total, kappa}: CodeAgreement,
  labelOf: (code: string) => string
): IntervalRow & {narrow: {words: string}} {
  const alike = both + neither;
  const share = percent(alike, total);
  const words = kappa.estimate === null ? "kappa not defined" : `kappa ${kappaWords(kappa)}`;
  return {
    label: labelOf(code),
    numbers: [
      [{...shareNumber({numerator: alike, denominator: total}, "excerpts alike"), number: share}],
      [
        {
          value: kappa.estimate,
          // Coders who never differ on a code show no spread, so an interval of no width is left out.
          ...(kappa.standardError && {lower: kappa.lower, upper: kappa.upper}),
          number: kappa.estimate === null ? "not defined" : coefficient(kappa.estimate),
          words
        }
      ]
    ],
    narrow: {
      left: `Agreement ${share}`,
      right: kappa.estimate === null ? words : `kappa ${coefficient(kappa.estimate)}`,
      words: `kappa ${kappaWords(kappa)}, agreement on ${alike} of ${total} excerpts`
    }
  };
}

function kappaOf({kappa}: CodeAgreement): number {
  return Number(kappa.estimate);
}

function shareWords({both, neither, total}: CodeAgreement): string {
  return tableShare(both + neither, total);
}
