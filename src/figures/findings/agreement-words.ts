import type {CoderVerb} from "../../analysis/agreement/coder-verb.js";
import {type CodeAgreement, high, highAgreementLowKappa, low} from "../../analysis/agreement/per-code.js";
import {allFirst, fewestAmong, fewestCases} from "../../analysis/leaders.js";
import type {Row} from "../../model/row.js";
import type {Kappa} from "../../stats/cohen-kappa.js";
import {listWords, numberWord} from "../../text/comparison-words.js";
import {countOf, percent} from "../../text/numbers.js";
import type {IntervalPanel, IntervalRow} from "../charts/interval-rows.js";
import {leaderNames} from "./lead-words.js";

/** A coefficient with two decimals: `0.79`, `−0.05`; `–` where it is not determined. */
export function coefficient(value: number | null): string {
  if (value === null) return "–";
  const size = Math.abs(value).toFixed(2);
  return value < 0 && Number(size) > 0 ? `−${size}` : size;
}

/** The panel of a coefficient of agreement, the second of each row: to 1, from 0 or from what lies below it. */
export function coefficientPanel(title: string, rows: readonly IntervalRow[]): IntervalPanel {
  const ends = rows.flatMap(({numbers}) => (numbers[1] ?? []).map(({value, lower}) => lower ?? value ?? 0));
  const from = Math.max(-1, Math.floor(5 * Math.min(0, ...ends) + 1e-9) / 5);
  const tick = (value: number) => (value === 0 ? "0" : value.toFixed(1).replace("-", "−"));
  return {title, domain: [from, 1], tick, line: 0};
}

/** The interval of kappa: `0.22 to 1.00`; `–` where its error is 0, since coders who never differ show no spread. */
export function kappaInterval({lower, upper, standardError}: Kappa): string {
  return standardError ? `${coefficient(lower)} to ${coefficient(upper)}` : "–";
}

/** Kappa with its interval where it has one: `0.66 (0.22 to 1.00)`. */
export function kappaWords(kappa: Kappa): string {
  const interval = kappaInterval(kappa);
  return `${coefficient(kappa.estimate)}${interval === "–" ? "" : ` (${interval})`}`;
}

/**
 * Points out where per cent agreement is high and kappa is not, and where no code is so, where the two are furthest
 * apart. Empty where no code has a kappa.
 */
export function highAgreementWords(
  codes: readonly CodeAgreement[],
  labelOf: (code: string) => string
): string[] {
  const flagged = highAgreementLowKappa(codes);
  const known = codes.filter(({kappa}) => kappa.estimate !== null);
  if (!known.some((code) => gap(code) > 0)) return [];
  const bounds = `agreement of ${high * 100} % or more`;
  const found =
    flagged.length > 0
      ? `${flagged.length === 1 ? "One code has" : `${flagged.length} codes have`} ${bounds} and yet a kappa under ${coefficient(low)}: ${listWords(flagged.map((code) => inWords(code, labelOf)))}.`
      : `No code has ${bounds} with a kappa under ${coefficient(low)}.${furthestApart(known, labelOf)}`;
  return [`${found} ${why}`];
}

const why =
  "Where a code is on hardly any excerpt, or on nearly all, two coders agree on most excerpts by chance alone. Per cent agreement counts that; kappa counts only what goes beyond it.";

/** Where agreement and kappa are furthest apart, among the codes on enough excerpts; empty where that is nowhere. */
function furthestApart(codes: readonly CodeAgreement[], labelOf: (code: string) => string): string {
  const ranked = codes.filter(isOnEnough);
  const widest = allFirst(ranked, gap);
  if (!widest.some((code) => gap(code) > 0)) return "";
  const names = leaderNames(
    widest.map((code) => inWords(code, labelOf)),
    ranked.length,
    "codes"
  );
  return ` The two are furthest apart on ${names}${ranked.length < codes.length ? amongCodes : ""}.`;
}

/** Behind a claim about codes, where some are on too few excerpts for it. */
export const amongCodes = `, of codes on ${numberWord(fewestCases)} excerpts or more`;

/** Whether a code is on enough excerpts, of enough that both read, for it to be called the lowest or the furthest. */
export function isOnEnough({total, neither}: CodeAgreement): boolean {
  return total >= fewestAmong && total - neither >= fewestCases;
}

function gap({agreement, kappa}: CodeAgreement): number {
  return agreement.estimate - Number(kappa.estimate);
}

/** `“Waiting times” (99 % agreement, kappa 0.66 (0.22 to 1.00), put on 4 of 187 excerpts)`. */
function inWords(
  {code, kappa, both, neither, total}: CodeAgreement,
  labelOf: (code: string) => string
): string {
  return `“${labelOf(code)}” (${percent(both + neither, total)} agreement, kappa ${coefficient(kappa.estimate)}, put on ${countOf(total - neither, total)} excerpts)`;
}

/**
 * Why there is no agreement to measure, from the rows of `excerpts-by-coders`; undefined where there is.
 * @param verb what the coders did with the excerpts, as the extract knows it
 */
export function whyNone(rows: readonly Row[], verb: CoderVerb): string | undefined {
  if (rows.some(({coders, excerpts}) => Number(coders) >= 2 && Number(excerpts) > 0)) return;
  const alone = rows.filter(({coders, excerpts}) => Number(coders) === 1 && Number(excerpts) > 0);
  const names = listWords(alone.map(({names: name}) => String(name)));
  if (alone.length === 0) return `No excerpt is ${verb}, so there is no agreement to measure.`;
  if (alone.length === 1)
    return `One coder, ${names}, put every code of this extract. Agreement can only be measured on excerpts that two coders or more have ${verb}, so there is none to show.`;
  return `No excerpt was ${verb} by more than one of the coders ${names}, so their agreement cannot be measured.`;
}
