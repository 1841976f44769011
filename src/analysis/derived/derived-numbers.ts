import type {QueryName} from "../../queries/query-names.js";
import {agreementNumbers} from "./agreement-numbers.js";
import type {DerivedInputs, DerivedNumber} from "./derived-number.js";
import {groupComparisons, wholeComparisons} from "./group-comparisons.js";
import {searchNumbers} from "./search-numbers.js";
import {shareIntervals} from "./share-intervals.js";

/** The queries whose rows derived numbers are made from. */
export const derivedFrom = [
  "identification-routes",
  "informants",
  "theme-frequencies",
  "subtheme-frequencies",
  "sample-characteristics",
  "excerpts-by-coders",
  "double-coding",
  "cases-performance",
  "cases-screening"
] as const satisfies readonly QueryName[];

/** Every derived number that the site prints for all patients and with every term on: the search comes last. */
export function derivedNumbers(ground: DerivedInputs): DerivedNumber[] {
  return [
    ...shareIntervals(ground),
    ...groupComparisons(ground),
    ...wholeComparisons(ground),
    ...agreementNumbers(ground),
    ...searchNumbers(ground)
  ];
}
