import type {QueryName} from "../../queries/query-names.js";
import {agreementNumbers} from "./agreement-numbers.js";
import type {DerivedInputs, DerivedNumber} from "./derived-number.js";
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
export function derivedNumbers(ground: DerivedInputs): DerivedNumber[] {
  return [
    ...shareIntervals(ground),
    ...groupComparisons(ground),
    ...wholeComparisons(ground),
    ...agreementNumbers(ground)
  ];
}
