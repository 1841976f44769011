import type {ReleaseRules} from "../../../src/model/study.js";

/** The stricter of a release's rules and the required ones, rule by rule. The rounding is a fact of the release and stays. */
export function combineRules(released: ReleaseRules, required: ReleaseRules = released): ReleaseRules {
  return {
    threshold: Math.max(released.threshold, required.threshold),
    zeros: (released.zeros ?? true) || (required.zeros ?? true),
    complements: released.complements || required.complements,
    rounding: released.rounding,
    width: Math.max(released.width, required.width),
    widthIfOneKnown: Math.max(released.widthIfOneKnown, required.widthIfOneKnown)
  };
}

/** A sentence where a release rounds its numbers less than the required rules ask. */
export function findRoundingFaults(released: ReleaseRules, required: ReleaseRules = released): string[] {
  if (required.rounding === null) return [];
  if (released.rounding !== null && released.rounding >= required.rounding) return [];
  return [
    `The counts are to be rounded to multiples of ${required.rounding}, and the release does not round them so.`
  ];
}

/** Whether every count from `lower` to `upper` is small. */
export function isSmall({threshold, zeros}: ReleaseRules, lower: number, upper: number): boolean {
  return upper < threshold && (zeros || lower > 0);
}

/** Whether some count from `lower` to `upper` is small. */
export function canBeSmall({threshold, zeros}: ReleaseRules, lower: number, upper: number): boolean {
  return lower < threshold && (zeros || upper > 0);
}
