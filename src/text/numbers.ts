import type {Nouns} from "../model/study.js";
import {withheldMark, withheldWord} from "../model/withheld.js";
import {roundHalfUp} from "../stats/rounding.js";
import {type Interval, wilson} from "../stats/wilson.js";

/** A number of patients; null where it is withheld. */
type ReleasedNumber = number | null;

/** How many decimals a percentage and the ends of its interval have, in sentences, figures, tables and files alike. */
export const shareDecimals = 0;

/** A percentage as figures print it: `43 %`, or with one decimal `43.2 %`. A group of nobody has none: `–`. */
export function percent(
  numerator: ReleasedNumber,
  denominator: ReleasedNumber,
  decimals = shareDecimals
): string {
  if (numerator === null || denominator === null) return withheldMark;
  return denominator === 0 ? "–" : `${roundHalfUp(numerator, denominator, decimals).toFixed(decimals)} %`;
}

/** A whole per cent, or tenths where a share would round to none or to all of a group. */
export function percentOf(numerator: number, denominator: number): string {
  const rounded = percent(numerator, denominator);
  const misleads =
    denominator > 0 &&
    ((rounded === "0 %" && numerator > 0) || (rounded === "100 %" && numerator < denominator));
  return misleads ? percent(numerator, denominator, 1) : rounded;
}

/** A whole number with its thousands apart: `6,000`. */
export function whole(count: number): string {
  return count.toLocaleString("en-GB");
}

/** A number with its noun: `1 row`, `1,815 rows`. */
export function counted(count: number, noun: string): string {
  return countedAs(count, {one: noun, many: `${noun}s`});
}

/** A number with a noun of whatever plural: `1 child`, `35 children`. */
export function countedAs(count: number, {one, many}: Nouns): string {
  return `${whole(count)} ${count === 1 ? one : many}`;
}

/** A count with its group: `41 of 95`, `1,041 of 2,095`. */
export function countOf(numerator: ReleasedNumber, denominator: ReleasedNumber): string {
  const words = (count: ReleasedNumber) => (count === null ? withheldMark : whole(count));
  return `${words(numerator)} of ${words(denominator)}`;
}

/**
 * Keeps each number on one line with its per cent sign or with the word behind it, and with the table that it names:
 * `43 %`, `95 adults`, `Table 1`.
 */
export function unbroken(text: string): string {
  return text.replace(/(?<=\d) (?=[%\p{Ll}])|(?<=\bTable) (?=\d)/gu, "\u00a0");
}

/** What a share is of: nouns after a number, as a group has them, or words that are the same after any, such as `people retrieved`. */
export type Whom = (Nouns & {where?: string}) | string;

/** A count with those of whom it is: `41 of 95 adults`, `1 of 1 child`. */
export function countAmong(numerator: number, denominator: number, whom: Whom): string {
  const noun = typeof whom === "object" && denominator === 1 ? whom.one : manyOf(whom);
  return `${countOf(numerator, denominator)} ${noun}`;
}

/** A share of a group with its counts: `41 of 95 adults (43 %)`, or `adults: withheld`. */
export function shareOf(numerator: ReleasedNumber, denominator: ReleasedNumber, whom: Whom): string {
  if (numerator === null) return `${manyOf(whom)}: ${withheldWord}`;
  if (denominator === null) return ofWithheld(numerator, manyOf(whom));
  return denominator === 0
    ? noneOf(whom)
    : `${countAmong(numerator, denominator, whom)} (${percentOf(numerator, denominator)})`;
}

/** The same for a voice: `43 per cent, 41 of 95 adults`, or `number of adults withheld`. */
export function spoken(numerator: ReleasedNumber, denominator: ReleasedNumber, whom: Whom): string {
  if (numerator === null) return `number of ${manyOf(whom)} ${withheldWord}`;
  if (denominator === null) return ofWithheld(numerator, manyOf(whom));
  return denominator === 0
    ? noneOf(whom)
    : `${roundHalfUp(numerator, denominator, 0)} per cent, ${countAmong(numerator, denominator, whom)}`;
}

/** A percentage as tables print it, without its sign: `43`; `–` of a group of nobody. */
export function tablePercent(
  numerator: ReleasedNumber,
  denominator: ReleasedNumber,
  decimals = shareDecimals
): string {
  return percent(numerator, denominator, decimals).replace(" %", "");
}

/** The same with its interval: `43 (34 to 53)`. */
export function tableShare(numerator: number, denominator: number): string {
  const share = tablePercent(numerator, denominator);
  return denominator === 0 ? share : `${share} (${intervalWords(numerator, denominator)})`;
}

/** The 95 % Wilson interval in per cent, as tables print it: `34 to 53`. */
export function intervalWords(numerator: number, denominator: number): string {
  if (denominator === 0) return "–";
  const {lower, upper} = wilson(numerator, denominator);
  return `${(100 * lower).toFixed(shareDecimals)} to ${(100 * upper).toFixed(shareDecimals)}`;
}

/** An interval in per cent with its estimate: `98 (95 to 100)`; `–` where there is none. */
export function estimateWords(interval: Interval | null): string {
  if (!interval) return "–";
  const [estimate, lower, upper] = [interval.estimate, interval.lower, interval.upper].map((share) =>
    (100 * share).toFixed(shareDecimals)
  );
  return `${estimate} (${lower} to ${upper})`;
}

/** `no adults`; `none where it is “Male”`, after a group of the same characteristic. */
export function noneOf(whom: Whom): string {
  const isInTurn = typeof whom === "object" && whom.many === whom.where;
  return `${isInTurn ? "none" : "no"} ${manyOf(whom)}`;
}

function manyOf(whom: Whom): string {
  return typeof whom === "string" ? whom : whom.many;
}

/** A released number of a group whose size is withheld. */
function ofWithheld(numerator: number, whom: string): string {
  return `${numerator} ${whom}, of a number that is ${withheldWord}`;
}
