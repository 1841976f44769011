import type {QueryName} from "../../queries/query-names.js";
import {coderAgreement} from "./agreement-numbers.js";
import type {Derived, Ground} from "./derived-number.js";
import {groupComparisons, wholeComparisons} from "./group-comparisons.js";
import {shareIntervals} from "./share-intervals.js";

/** The queries whose rows derived numbers are made from. */
export const derivedFrom = [
  "identification-routes",
  "informants",
  "theme-frequencies",
  "subtheme-frequencies",
  "sample-characteristics",
  "double-coding"
] as const satisfies readonly QueryName[];

/** Every derived number that the site prints for all patients, in the order of its pages. */
export function derivedNumbers(ground: Ground): Derived[] {
  return [
    ...shareIntervals(ground),
    ...groupComparisons(ground),
    ...wholeComparisons(ground),
    ...coderAgreement(ground)
  ];
}
