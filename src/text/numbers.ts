import {withheldMark, withheldWord} from "../model/withheld.js";
import {roundHalfUp} from "../stats/rounding.js";
import {wilson} from "../stats/wilson.js";

/** A number of patients; null where it is withheld. */
type Released = number | null;

/** A percentage as figures print it: `43 %`, or with one decimal `43.2 %`. A group of nobody has none: `–`. */
export function percent(count: Released, total: Released, decimals = 0): string {
  if (count === null || total === null) return withheldMark;
  return total === 0 ? "–" : `${roundHalfUp(count, total, decimals).toFixed(decimals)} %`;
}

/** A number with its noun: `1 row`, `1,815 rows`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? noun : `${noun}s`}`;
}

/** A count with its group: `41 of 95`. */
export function countOf(count: Released, total: Released): string {
  return `${count ?? withheldMark} of ${total ?? withheldMark}`;
}

/** A share of a group in a sentence: `41 of 95 adults (43 %)`, or `adults: withheld`. */
export function shareOf(count: Released, total: Released, whom: string): string {
  if (count === null) return `${whom}: ${withheldWord}`;
  if (total === null) return ofWithheld(count, whom);
  return total === 0 ? `no ${whom}` : `${countOf(count, total)} ${whom} (${percent(count, total)})`;
}

/** The same for a voice: `43 per cent, 41 of 95 adults`, or `number of adults withheld`. */
export function spoken(count: Released, total: Released, whom: string): string {
  if (count === null) return `number of ${whom} ${withheldWord}`;
  if (total === null) return ofWithheld(count, whom);
  return total === 0
    ? `no ${whom}`
    : `${roundHalfUp(count, total, 0)} per cent, ${count} of ${total} ${whom}`;
}

/** The 95 % Wilson interval in per cent, as tables print it: `33.7 to 53.2`. */
export function intervalWords(count: number, total: number): string {
  if (total === 0) return "–";
  const {lower, upper} = wilson(count, total);
  return `${(100 * lower).toFixed(1)} to ${(100 * upper).toFixed(1)}`;
}

/** A released count of a group whose size is not. */
function ofWithheld(count: number, whom: string): string {
  return `${count} ${whom}, of a number that is ${withheldWord}`;
}
