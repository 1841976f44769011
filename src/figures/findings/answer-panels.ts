import {
  type MethodAnswer,
  type NumberKind,
  referenceValues
} from "../../analysis/comparisons/every-method.js";
import {type Group, shortName} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {minusWords, pointsWords, pWords, rangeWords, ratioWords} from "../../text/comparison-words.js";
import type {LinePanel, PanelMark} from "../charts/line-panels.js";
import type {FileNumbers} from "./file-numbers.js";

/** An answer with the words that stand beside it in a panel. */
export type LabelledAnswer = MethodAnswer & {label: string; hollow?: boolean};

type PanelWords = {title: string; line: Omit<LinePanel["line"], "at">};

function wordsOf(groups: readonly [Group, Group]): Record<NumberKind, PanelWords> {
  const [one, other] = groups;
  const line = {
    label: "no difference",
    below: `larger among ${shortName(other)}`,
    above: `larger among ${shortName(one)}`
  };
  return {
    p: {title: "p value", line: {label: "0.05", below: "below", above: "above"}},
    difference: {title: `${minusWords(groups)}, percentage points, 95 % interval`, line},
    ratio: {title: `Odds of ${shortName(one)} over odds of ${shortName(other)}, 95 % interval`, line}
  };
}

/** A panel for each kind of number of two groups. */
export function panelsOf(answers: readonly LabelledAnswer[], groups: readonly [Group, Group]): LinePanel[] {
  const titles = wordsOf(groups);
  return (["p", "difference", "ratio"] as const).map((kind) => {
    const marks = answers.filter((answer) => answer.kind === kind).map(markOf);
    const {title, line} = titles[kind];
    return {title, scale: scaleOf(kind, marks), line: {at: referenceValues[kind], ...line}, marks};
  });
}

/** What an answer is judged by: its p value, or the ends of its interval. */
export function judgedWords(answer: MethodAnswer): string {
  const {kind, lower = 0, upper = 0} = answer;
  if (kind === "p") return answerWords(answer);
  return rangeWords(lower, upper, kind === "difference" ? pointsWords : ratioWords);
}

/** An answer's numbers: `0.0508`, or `−19.7 (−36.6 to −0.4)`. */
export function answerWords({kind, value, lower = 0, upper = 0}: MethodAnswer): string {
  if (kind === "p") return pWords(value);
  const words = kind === "difference" ? pointsWords : ratioWords;
  return `${value === null ? "not defined" : words(value)} (${rangeWords(lower, upper, words)})`;
}

/** The same as cells of a file; differences are percentage points where numbers are printed, and else fractions of 1. */
export function answerCells({kind, value, lower, upper}: MethodAnswer, numbers: FileNumbers): Row {
  const write = (number: number | null | undefined) => {
    if (number === null || number === undefined) return null;
    return kind === "difference" ? numbers.points(number) : numbers[kind](number);
  };
  return {kind, value: write(value), lower: write(lower), upper: write(upper)};
}

function markOf(answer: LabelledAnswer): PanelMark {
  const {label, kind, value, lower, upper, beyond, hollow = false} = answer;
  const unit = kind === "difference" ? 100 : 1;
  return {
    label,
    value: value === null ? null : unit * value,
    ...(lower !== undefined && upper !== undefined && {lower: unit * lower, upper: unit * upper}),
    words: answerWords(answer),
    beyond,
    hollow
  };
}

/** Ratios stand on a logarithmic scale, and so do p values that differ by more than a factor of twenty. */
function scaleOf(kind: NumberKind, marks: readonly PanelMark[]): LinePanel["scale"] {
  if (kind !== "p") return kind === "ratio" ? "log" : "linear";
  const values = [
    referenceValues.p,
    ...marks.flatMap(({value}) => (value === null || value === 0 ? [] : [value]))
  ];
  return Math.max(...values) / Math.min(...values) > 20 ? "log" : "linear";
}
