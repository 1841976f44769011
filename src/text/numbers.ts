import type {Nouns} from "../model/study.js";
import {withheldMark, withheldWord} from "../model/withheld.js";
import type {Proportion} from "../stats/proportion.js";
import {roundHalfUp} from "../stats/rounding.js";
import {type Interval, wilson} from "../stats/wilson.js";

/** A number of patients; null where it is withheld. */
type ReleasedNumber = number | null;

/** How many decimals a percentage and the ends of its interval have, in sentences, figures, tables and files alike. */
const shareDecimals = 0;

/**
 * A percentage as sentences, figures and tables print it: `43 %`, with tenths where a share would round to none or to all of
 * a group, and with one decimal if so asked, `43.2 %`. A group of nobody has none: `–`.
 */
export function percent(numerator: ReleasedNumber, denominator: ReleasedNumber, decimals?: number): string {
  if (numerator === null || denominator === null) return withheldMark;
  return denominator === 0 ? "–" : `${rounded({numerator, denominator}, decimals)} %`;
}

function rounded({numerator, denominator}: Proportion, decimals?: number): string {
  const round = (to: number) => roundHalfUp(numerator, denominator, to).toFixed(to);
  if (decimals !== undefined) return round(decimals);
  const shortest = round(shareDecimals);
  const misleads = (shortest === "0" && numerator > 0) || (shortest === "100" && numerator < denominator);
  return misleads ? round(shareDecimals + 1) : shortest;
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

/** Names that no line may divide: `REFI-QDA`, `N/A`, `@duckdb/node-api`, a DOI, and those with a short end, such as `coder-a`. */
const wholeNames =
  /(doi:\S*\w|@[\w-]+\/[\w-]+|\p{Lu}+(?:[-/]\p{Lu}+)+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.-])[\p{L}\p{N}]+-[\p{L}\p{N}]{1,2}(?![\p{L}\p{N}-]|\.[\p{L}\p{N}]))/u;

/** The same, in parts: every second one is a name that no line may divide. */
export function unbrokenParts(text: string): string[] {
  return nameParts(unbroken(text));
}

/** A text in parts, of which every second one is such a name. */
export function nameParts(text: string): string[] {
  return text.split(wholeNames);
}

/** A piece of code in parts: every second one is a word in which a browser would end a line. */
export function codeParts(code: string): string[] {
  return code.split(/([^\s|]*(?:[-?/!][^\s|]|[^\s|([{][([{])[^\s|]*\|?)/);
}

/** What a share is of: nouns after a number, as a group has them, or words that are the same after any, such as `people retrieved`. */
export type Whom = (Nouns & {where?: string}) | string;

/** A count with those of whom it is: `41 of 95 adults`, `1 of 1 child`. */
export function countAmong(numerator: number, denominator: number, whom: Whom): string {
  const noun = typeof whom === "object" && denominator === 1 ? whom.one : manyOf(whom);
  return `${countOf(numerator, denominator)} ${noun}`;
}

/** A share of a group with its counts: `41 of 95 adults (43 %)`, `0 of 0 adults`, or `adults: withheld`. */
export function shareOf(numerator: ReleasedNumber, denominator: ReleasedNumber, whom: Whom): string {
  if (numerator === null) return `${manyOf(whom)}: ${withheldWord}`;
  if (denominator === null) return ofWithheld(numerator, manyOf(whom));
  const counts = countAmong(numerator, denominator, whom);
  return denominator === 0 ? counts : `${counts} (${percent(numerator, denominator)})`;
}

/** The same for a voice: `43 per cent, 41 of 95 adults`, or `number of adults withheld`. */
export function spoken(numerator: ReleasedNumber, denominator: ReleasedNumber, whom: Whom): string {
  if (numerator === null) return `number of ${manyOf(whom)} ${withheldWord}`;
  if (denominator === null) return ofWithheld(numerator, manyOf(whom));
  const counts = countAmong(numerator, denominator, whom);
  return denominator === 0 ? counts : `${rounded({numerator, denominator})} per cent, ${counts}`;
}

/** A percentage as tables print it, without its sign: `43`; `–` of a group of nobody. */
export function tablePercent(
  numerator: ReleasedNumber,
  denominator: ReleasedNumber,
  decimals?: number
): string {
  return percent(numerator, denominator, decimals).replace(" %", "");
}

/** The same with its Wilson interval: `43 (34 to 53)`. */
export function tableShare(numerator: number, denominator: number): string {
  return denominator === 0 ? "–" : tableEstimate({numerator, denominator, ...wilson(numerator, denominator)});
}

/** A percentage with the ends of its interval, whatever that is: `43 (34 to 53)`; `–` where there is none. */
export function tableEstimate(share: (Proportion & Interval) | null): string {
  if (!share) return "–";
  const {numerator, denominator, lower, upper} = share;
  return `${tablePercent(numerator, denominator)} (${endWords(lower)} to ${endWords(upper)})`;
}

/** An end of the interval of a share, in per cent without its sign: `34`. */
export function endWords(share: number): string {
  return (100 * share).toFixed(shareDecimals);
}

/** `no adults`; `none where it is B`, after a group of the same characteristic. */
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
