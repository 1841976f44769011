import type {Interval} from "../stats/wilson.js";
import {percent, shareDecimals} from "./numbers.js";

/** A whole number with its thousands apart: `6,000`. */
export function whole(count: number): string {
  return count.toLocaleString("en-GB");
}

/** People as a phrase: `1 person`, `6,000 people`. */
export function people(count: number): string {
  return `${whole(count)} ${count === 1 ? "person" : "people"}`;
}

/** Adults and children as a phrase: `95 adults and 35 children`, `1 adult and 1 child`. */
export function adultsAndChildren(adults: number, children: number): string {
  return `${whole(adults)} ${adults === 1 ? "adult" : "adults"} and ${whole(children)} ${children === 1 ? "child" : "children"}`;
}

/** A share of a group with its counts: `128 of 130 true cases (98 %)`. */
export function shareWithCounts(numerator: number, denominator: number, whom: string): string {
  return denominator === 0
    ? `no ${whom}`
    : `${whole(numerator)} of ${whole(denominator)} ${whom} (${percentOf(numerator, denominator)})`;
}

/** A whole per cent, or tenths where a share would round to none or to all of a group. */
export function percentOf(numerator: number, denominator: number): string {
  const rounded = percent(numerator, denominator);
  const misleads =
    denominator > 0 &&
    ((rounded === "0 %" && numerator > 0) || (rounded === "100 %" && numerator < denominator));
  return misleads ? percent(numerator, denominator, 1) : rounded;
}

/** An interval in per cent with its estimate: `98 (95 to 100)`; `–` where there is none. */
export function estimateWords(interval: Interval | null): string {
  if (!interval) return "–";
  const [estimate, lower, upper] = [interval.estimate, interval.lower, interval.upper].map((share) =>
    (100 * share).toFixed(shareDecimals)
  );
  return `${estimate} (${lower} to ${upper})`;
}

/** A context as figures name it: what is `counted` counts. */
export function contextLabel(context: string): string {
  if (context === "counted") return "Counts";
  if (context === "excluded") return "Excluded: something else";
  return context.charAt(0).toUpperCase() + context.slice(1);
}
