/** A rounding step of a number near 1. */
const epsilon = Number.EPSILON;

/**
 * Finds where a continuous function crosses 0 between two points at which its signs differ, to about the last digits.
 * Keeps the crossing enclosed, and halves the interval where interpolation would mislead (Chandrupatla 1997, Adv Eng
 * Softw 28:145), so it always ends.
 * @param resolution a distance that no longer matters, for a crossing at or near 0
 * @throws RangeError when the signs at the two points are the same
 */
export function findCrossing(f: (x: number) => number, from: number, to: number, resolution = 0): number {
  let newest = {x: from, y: f(from)};
  let opposite = {x: to, y: f(to)};
  if (!(newest.y * opposite.y <= 0)) throw new RangeError(`no crossing between ${from} and ${to}`);
  let share = 0.5;
  for (let step = 0; ; step += 1) {
    const best = Math.abs(newest.y) < Math.abs(opposite.y) ? newest : opposite;
    const least = (2 * epsilon * Math.abs(best.x) + resolution) / Math.abs(opposite.x - newest.x);
    if (best.y === 0 || least > 0.5 || step === 200) return best.x;
    const x = newest.x + Math.min(1 - least, Math.max(least, share)) * (opposite.x - newest.x);
    const next = {x, y: f(x)};
    let former = newest;
    if (next.y > 0 !== newest.y > 0) [former, opposite] = [opposite, newest];
    newest = next;
    share = nextShare(newest, opposite, former);
  }
}

/**
 * Finds where an increasing function crosses 0, searching outward from `start` in steps that double. The first step
 * is the scale on which the function varies: the crossing is exact to its last digits or to those of the step.
 * @throws RangeError when no crossing is found
 */
export function findIncreasingCrossing(f: (x: number) => number, start: number, step: number): number {
  const sign = f(start) > 0 ? -1 : 1;
  let near = start;
  for (let reach = step; Number.isFinite(start + sign * reach); reach *= 2) {
    const far = start + sign * reach;
    if (sign * f(far) >= 0) return findCrossing(f, near, far, epsilon * step);
    near = far;
  }
  throw new RangeError(`no crossing ${sign > 0 ? "above" : "below"} ${start}`);
}

type Point = {x: number; y: number};

/**
 * The next share of the way from a to b: by the inverse parabola through all three points where that is safe.
 */
function nextShare(a: Point, b: Point, c: Point): number {
  const across = (a.x - b.x) / (c.x - b.x);
  const up = (a.y - b.y) / (c.y - b.y);
  if (!(1 - Math.sqrt(1 - across) < up && up < Math.sqrt(across))) return 0.5;
  return (
    (a.y / (b.y - a.y)) * (c.y / (b.y - c.y)) +
    ((c.x - a.x) / (b.x - a.x)) * (a.y / (c.y - a.y)) * (b.y / (c.y - b.y))
  );
}
