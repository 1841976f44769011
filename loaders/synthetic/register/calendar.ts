import type {Draws} from "../draws/random.js";

const dayLength = 86_400_000;

/** The first and the last day on which a document of the register can be dated, in days since 1 January 1970. */
export const firstDay = Date.UTC(2006, 0, 1) / dayLength;
export const lastDay = Date.UTC(2012, 6, 31) / dayLength;

/** The first day of a year, in days since 1 January 1970. */
export function startOfYear(year: number): number {
  return Date.UTC(year, 0, 1) / dayLength;
}

/** The year of a day. */
export function yearOf(day: number): number {
  return new Date(day * dayLength).getUTCFullYear();
}

/** A day as it is written in British notes: 07/03/2009, or with `short` 07/03/09. */
export function writeDay(day: number, {short = false} = {}): string {
  const date = new Date(day * dayLength);
  const two = (value: number) => String(value).padStart(2, "0");
  const year = String(date.getUTCFullYear());
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${short ? year.slice(2) : year}`;
}

/**
 * The days of a person's documents, in order: clustered in episodes that begin anywhere between the first and the
 * last day, and within an episode ever further apart.
 */
export function drawDays(count: number, [first, last]: readonly [number, number], draws: Draws): number[] {
  const days: number[] = [];
  while (days.length < count) {
    const length = Math.min(count - days.length, 3 + draws.skewedCount(9, 0.8));
    let day = days.length === 0 && draws.chance(0.5) ? first : draws.between(first, last);
    const gap = 1 + 14 * draws.uniform();
    for (let at = 0; at < length && day <= last; at++) {
      days.push(day);
      day += Math.floor(-Math.log(1 - draws.uniform()) * gap);
    }
  }
  return days.sort((one, other) => one - other);
}
