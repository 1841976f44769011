import {roundHalfUp} from "../stats/rounding.js";
import {wilson} from "../stats/wilson.js";

/** A percentage as figures print it: `43 %`, or with one decimal `43.2 %`. A group of nobody has none: `–`. */
export function percent(count: number, total: number, decimals = 0): string {
  return total === 0 ? "–" : `${roundHalfUp(count, total, decimals).toFixed(decimals)} %`;
}

/** A number with its noun: `1 row`, `1,815 rows`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? noun : `${noun}s`}`;
}

/** A count with its group: `41 of 95`. */
export function countOf(count: number, total: number): string {
  return `${count} of ${total}`;
}

/** A share of a group in a sentence: `41 of 95 adults (43 %)`. */
export function shareOf(count: number, total: number, whom: string): string {
  return total === 0 ? `no ${whom}` : `${countOf(count, total)} ${whom} (${percent(count, total)})`;
}

/** The same for a voice: `43 per cent, 41 of 95 adults`. */
export function spoken(count: number, total: number, whom: string): string {
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
