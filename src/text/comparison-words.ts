import {type Group, inTurn, namesOf, shortName} from "../model/groups.js";
import {capital} from "../model/sentence-case.js";
import type {TwoGroups} from "../stats/contingency.js";
import type {DifferenceInterval} from "../stats/newcombe.js";
import {shareOf} from "./numbers.js";

/** A difference with its interval: `19.7 points lower among adults; the interval runs from 36.6 lower to 0.4 lower`. */
export function differenceWords(
  {difference, lower, upper}: DifferenceInterval,
  groups: readonly [Group, Group]
): string {
  const [one] = groups;
  const first =
    difference === 0
      ? `the same among ${listWords(namesOf(groups))}`
      : `${side(difference, "points")} among ${one.many}`;
  return `${first}; the interval runs from ${side(lower)} to ${side(upper)}`;
}

/** What a difference is of: `Adults minus children`, `Female minus Male`. */
export function minusWords(groups: readonly [Group, Group]): string {
  return capital(groups.map(shortName).join(" minus "));
}

/** `41 of 95 adults (43 %) and 22 of 35 children (63 %)`. */
export function groupsWords({first, second}: TwoGroups, groups: readonly [Group, Group]): string {
  const [one = "", other = ""] = inTurn(groups);
  return `${shareOf(first.numerator, first.denominator, one)} and ${shareOf(second.numerator, second.denominator, other)}`;
}

/** `36.6 lower`, `0.4 points higher`, `0`: a fraction of 1 in percentage points. */
function side(fraction: number, unit = ""): string {
  const size = pointsWords(fraction).replace(/^[−+]/, "");
  const measured = unit ? `${size} ${unit}` : size;
  return fraction === 0 ? "0" : `${measured} ${fraction < 0 ? "lower" : "higher"}`;
}

/** A method's label inside a sentence, where only names of people keep their capital. */
export function inSentence(label: string): string {
  return /^(Mid|Chi|Doubled|Exact)/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** Names as a list in words: `a`, `a and b`, `a, b and c`. */
export function listWords(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** A small number as a word: `five`. */
export function numberWord(count: number): string {
  const words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
  return words[count] ?? String(count);
}

/** A p value with enough digits to show on which side of 0.05 it is: `0.0508`, `0.04997`, `1.2 × 10⁻⁷`. */
export function pWords(p: number | null): string {
  if (p === null) return "not defined";
  if (p === 0) return "below 10⁻³⁰⁰";
  if (p >= 0.001) return p > 0.99995 ? (p === 1 ? "1" : "0.9999") : apartFrom(p, 4, 0.05);
  const [digits, exponent] = p.toExponential(1).split("e");
  return `${digits} × 10${superscript(String(exponent))}`;
}

/** A ratio with two decimals, or as many as show on which side of 1 it stands: `0.45`, `0.998`, `∞`. */
export function ratioWords(ratio: number | null): string {
  if (ratio === null) return "not defined";
  if (ratio === Number.POSITIVE_INFINITY) return "∞";
  if (ratio >= 100) return Math.round(ratio).toLocaleString("en-GB");
  if (ratio > 0 && ratio < 0.01) return ratio.toPrecision(2);
  return apartFrom(ratio, ratio >= 10 ? 1 : 2, 1);
}

/** Cramér’s V with three decimals, as many as tell traits of one figure apart; `–` where there is none. */
export function associationNumber(association: number | null): string {
  return association === null ? "–" : association.toFixed(3);
}

/** A fraction of 1 as percentage points: `−19.7`, `+5.0`, or with as many decimals as show its side of 0: `−0.04`. */
export function pointsWords(fraction: number): string {
  const points = Math.abs(fraction) < 1e-12 ? 0 : 100 * fraction; // what arithmetic leaves of none
  const size = apartFrom(Math.abs(points), 1, 0);
  return `${points < 0 ? "−" : points > 0 ? "+" : ""}${size}`;
}

/** A range in words: `−36.6 to −0.4`. */
export function rangeWords(lower: number, upper: number, words: (end: number) => string): string {
  return `${words(lower)} to ${words(upper)}`;
}

/** A number with a fixed number of decimals, or with more where rounding would make it equal to the reference value. */
function apartFrom(value: number, decimals: number, line: number): string {
  for (let digits = decimals; digits < 12; digits++) {
    const words = value.toFixed(digits);
    if (value === line || Number(words) !== line) return words;
  }
  return String(value);
}

function superscript(exponent: string): string {
  const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  return exponent
    .replace("-", "⁻")
    .replace("+", "")
    .replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
