import type {Draws} from "../draws/random.js";

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
