import type {ReleaseRules} from "../../../src/model/study.js";

/** The stricter of two sets of rules, rule by rule. What a release is rounded to is a fact of it, and stays. */
export function stricter(own: ReleaseRules, asked: ReleaseRules = own): ReleaseRules {
  return {
    threshold: Math.max(own.threshold, asked.threshold),
    zeros: (own.zeros ?? true) || (asked.zeros ?? true),
    complements: own.complements || asked.complements,
    rounding: own.rounding,
    width: Math.max(own.width, asked.width),
    widthIfOneKnown: Math.max(own.widthIfOneKnown, asked.widthIfOneKnown)
  };
}

/** What a release must say against rules that ask for coarser numbers than it has. */
export function roundingFaults(own: ReleaseRules, asked: ReleaseRules = own): string[] {
  if (asked.rounding === null || (own.rounding !== null && own.rounding >= asked.rounding)) return [];
  return [
    `The counts are to be rounded to multiples of ${asked.rounding}, and the release does not round them so.`
  ];
}

/** Whether every count between two numbers, both included, is small. */
export function isSmall({threshold, zeros}: ReleaseRules, least: number, greatest: number): boolean {
  return greatest < threshold && (zeros || least > 0);
}

/** Whether a count between two numbers, both included, may be small. */
export function maybeSmall({threshold, zeros}: ReleaseRules, least: number, greatest: number): boolean {
  return least < threshold && (zeros || greatest > 0);
}
