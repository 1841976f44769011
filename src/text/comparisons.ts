import type {TwoGroups} from "../model/two-groups.js";
import type {DifferenceInterval} from "../stats/newcombe.js";
import {shareOf} from "./numbers.js";

/** A difference with its interval: `20 points lower among adults; the interval runs from 37 lower to 0.4 lower`. */
export function differenceWords({difference, lower, upper}: DifferenceInterval): string {
  const first =
    difference === 0 ? "the same among adults and children" : `${side(difference, "points")} among adults`;
  return `${first}; the interval runs from ${side(lower)} to ${side(upper)}`;
}

/** `41 of 95 adults (43 %) and 22 of 35 children (63 %)`. */
export function groupsWords({adults, children}: TwoGroups): string {
  return `${shareOf(adults.count, adults.total, "adults")} and ${shareOf(children.count, children.total, "children")}`;
}

/** `37 lower`, `0.4 points higher`, `0`: a fraction of 1 in percentage points. */
function side(fraction: number, unit = ""): string {
  const size = Math.abs(100 * fraction);
  const rounded = size.toFixed(size < 0.95 ? 1 : 0);
  const words = Number(rounded) === 0 && size > 0 ? "less than 0.1" : rounded;
  const noun = unit === "points" && words === "1" ? "point" : unit;
  const measured = noun ? `${words} ${noun}` : words;
  return fraction === 0 ? "0" : `${measured} ${fraction < 0 ? "lower" : "higher"}`;
}

/** What stands where a comparison would, while a group is empty. */
export const notComparable = "Adults and children cannot be compared: a group is empty";

/** A method's label in the middle of a sentence, where only the names of people keep their capital. */
export function inSentence(label: string): string {
  return /^(Mid|Chi|Doubled|Exact)/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** Names in a row: `a`, `a and b`, `a, b and c`. */
export function listWords(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** A small number as a word: `five`. */
export function numberWord(count: number): string {
  const words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
  return words[count] ?? String(count);
}
