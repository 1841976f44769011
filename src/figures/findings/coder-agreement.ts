import {html} from "htl";
import {
  type AlphaInterval,
  alphaInterval,
  bootstrap,
  wholeAgreement
} from "../../analysis/agreement/alpha.js";
import {coderVerb} from "../../analysis/agreement/coder-verb.js";
import {patternsOf} from "../../analysis/agreement/patterns.js";
import type {Row} from "../../model/row.js";
import {whenIdle} from "../../page/browser.js";
import {wilson} from "../../stats/wilson.js";
import {countOf, percent, tableShare, unbroken} from "../../text/numbers.js";
import {intervalRows} from "../charts/interval-rows.js";
import {replaceDrawing, speak} from "../reading/keyboard-reading.js";
import {dataTable} from "../tables/data-table.js";
import {coefficient, coefficientPanel} from "./agreement-words.js";
import {exactNumbers, type FileNumbers, printedNumbers, shareCells} from "./file-numbers.js";
import {type Finding, type Situation, undrawn, unprinted} from "./finding.js";
import {highSharePanel, shareNumber} from "./share-numbers.js";

const levels = [
  {column: "code", label: "Codes"},
  {column: "theme", label: "Themes"}
] as const;

/** How far all coders agree on whole excerpts. The intervals take thousands of resamples, so they come a little later. */
export const coderAgreement: Finding = {
  name: "coder-agreement",
  query: "double-coding",
  title(rows, situation) {
    const {alpha, alike, excerpts} = wholeAgreement(patternsOf(rows, "code"));
    return excerpts === 0
      ? noneInView(situation)
      : `The coders put the very same codes on ${countOf(alike, excerpts)} excerpts (${percent(alike, excerpts)}): alpha ${coefficient(alpha)}`;
  },
  measure: ({context}) =>
    `An excerpt is alike when every coder ${context.study.readings ? "who read it " : ""}put the same set of codes on it, or of themes${context.study.readings ? "; the set may be empty" : ""}. Alpha, over all coders, is 1 where they never differ and 0 where they agree no more than chance would have them. Whiskers: 95 % intervals, Wilson’s for the share and a bootstrap one for alpha.`,
  standing: (situation) => [{standing: unprinted(situation), about: "every number"}],
  draw(rows, {width, document, ...situation}) {
    if (rows.length === 0) return undrawn(noneInView(situation));
    const figure = html`<div></div>`;
    const show = (intervals: Intervals | undefined) => {
      const shown = levels.map(({column, label}) => rowOf(rows, column, label, intervals?.[column]));
      const summary = `Agreement on whole excerpts. ${shown.map(({label, narrow}) => `${label}: ${narrow.words}`).join("; ")}.`;
      const note = unbroken(`95 % intervals of alpha, ${resamplesIn(intervals)}: ${intervalsIn(intervals)}.`);
      const shares = shown.flatMap(({numbers: [share = []]}) => share);
      const panels = [
        highSharePanel("Excerpts alike", shares),
        coefficientPanel("Krippendorff’s alpha", shown)
      ];
      const drawing = intervalRows(shown, {panels, width, ...(document && {document}), summary});
      speak(drawing);
      replaceDrawing(figure, drawing, html`<p class="card-note">${note}</p>`);
    };
    show(computed.get(rows));
    if (!computed.has(rows)) whenIdle(() => show(intervalsOf(rows)));
    return figure;
  },
  table: (rows) =>
    dataTable(levels, {
      caption: `Agreement on whole excerpts, with 95 % intervals (alpha: ${resamplesIn(intervalsOf(rows))})`,
      columns: [
        {header: "An excerpt’s", cell: ({label}) => label},
        {
          over: "Alpha",
          header: "estimate",
          numeric: true,
          cell: ({column}) => coefficient(agreementOn(rows, column).alpha)
        },
        {
          over: "Alpha",
          header: "95 % interval",
          numeric: true,
          cell: ({column}) => rangeOf(intervalsOf(rows)[column])
        },
        {over: "Alike", header: "excerpts", numeric: true, cell: ({column}) => alikeWords(rows, column)},
        {
          over: "Alike",
          header: "% (95 % interval)",
          numeric: true,
          cell: ({column}) => shareWords(rows, column)
        }
      ]
    }),
  select: (rows) => levels.flatMap((level) => fileRow(rows, level, exactNumbers)),
  csv: (rows) => levels.flatMap((level) => fileRow(rows, level, printedNumbers)),
  defines: () => ({})
};

function fileRow(
  rows: readonly Row[],
  {column, label}: (typeof levels)[number],
  numbers: FileNumbers
): Row[] {
  const {alpha, alike, excerpts} = agreementOn(rows, column);
  if (excerpts === 0) return [];
  const {lower, upper, repetitions} = intervalsOf(rows)[column];
  return [
    {
      value: label.toLowerCase(),
      alpha: numbers.coefficient(alpha),
      alpha_lower: numbers.coefficient(lower),
      alpha_upper: numbers.coefficient(upper),
      repetitions,
      seed: bootstrap.seed,
      ...shareCells("alike", [{numerator: alike, denominator: excerpts}, wilson(alike, excerpts)], numbers)
    }
  ];
}

function noneInView({context}: Situation): string {
  return `No double-${coderVerb(context.study)} excerpt is in view`;
}

type Column = (typeof levels)[number]["column"];
type Intervals = Readonly<Record<Column, AlphaInterval>>;

const computed = new WeakMap<readonly Row[], Intervals>();

/** Both intervals, computed once for the same rows, however often they are drawn. */
function intervalsOf(rows: readonly Row[]): Intervals {
  const known = computed.get(rows);
  if (known) return known;
  const intervals = {
    code: alphaInterval(patternsOf(rows, "code")),
    theme: alphaInterval(patternsOf(rows, "theme"))
  };
  computed.set(rows, intervals);
  return intervals;
}

function agreementOn(rows: readonly Row[], column: Column) {
  return wholeAgreement(patternsOf(rows, column));
}

function rowOf(rows: readonly Row[], column: Column, label: string, interval: AlphaInterval | undefined) {
  const {alpha, alike, excerpts} = agreementOn(rows, column);
  const {lower = null, upper = null} = interval ?? {};
  const number = alpha === null ? "not defined" : coefficient(alpha);
  const range = interval ? ` (${rangeOf(interval)})` : "";
  return {
    label,
    numbers: [
      [shareNumber({numerator: alike, denominator: excerpts}, "excerpts alike")],
      [{value: alpha, lower, upper, number, words: `alpha ${number}${lower === null ? "" : range}`}]
    ],
    narrow: {
      left: `Alike ${percent(alike, excerpts)}`,
      right: `alpha ${number}`,
      words: `alike on ${countOf(alike, excerpts)} excerpts, alpha ${coefficient(alpha)}${range}`
    }
  };
}

function resamplesIn(intervals: Intervals | undefined): string {
  const repetitions = intervals?.code.repetitions ?? bootstrap.repetitions;
  return repetitions === 0
    ? "which are not computed for so many excerpts"
    : `from ${repetitions.toLocaleString("en-GB")} resamples of the excerpts with seed ${bootstrap.seed}`;
}

function intervalsIn(intervals: Intervals | undefined): string {
  return levels
    .map(({column, label}) => `${label.toLowerCase()} ${intervals ? rangeOf(intervals[column]) : "…"}`)
    .join(", ");
}

function rangeOf({lower, upper}: AlphaInterval): string {
  return lower === null ? "–" : `${coefficient(lower)} to ${coefficient(upper)}`;
}

function alikeWords(rows: readonly Row[], column: Column): string {
  const {alike, excerpts} = agreementOn(rows, column);
  return `${alike}/${excerpts}`;
}

function shareWords(rows: readonly Row[], column: Column): string {
  const {alike, excerpts} = agreementOn(rows, column);
  return tableShare(alike, excerpts);
}
