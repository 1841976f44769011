import type {ProjectPassage} from "../project/coded-project.js";

/** A stretch of one source, counted as the file counts, without its end. */
export type Stretch = {start: number; end: number};

/** Joins passages by source, in order, where they overlap or touch. */
export function joinPassages(passages: readonly ProjectPassage[]): Map<string, Stretch[]> {
  const bySource = new Map<string, Stretch[]>();
  for (const {source, start, end} of [...passages].sort((one, other) => one.start - other.start)) {
    const joined = bySource.get(source);
    const last = joined?.at(-1);
    if (joined === undefined) bySource.set(source, [{start, end}]);
    else if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({start, end});
  }
  return bySource;
}

/**
 * Finds how a stretch lies to others that are in order and do not overlap: within one, across the edge of one, or
 * outside all.
 */
export function locateStretch(
  stretches: readonly Stretch[],
  {start, end}: Stretch
): "within" | "across" | "outside" {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Stretch).end > start) high = middle;
    else low = middle + 1;
  }
  const next = stretches[low];
  if (next === undefined || (end > start ? next.start >= end : next.start > start)) return "outside";
  return next.start <= start && end <= next.end ? "within" : "across";
}
