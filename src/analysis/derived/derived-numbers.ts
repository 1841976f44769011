import {characteristicsBeside, ownGrouping} from "../../model/groups.js";
import type {StudyDescription} from "../../model/study.js";
import type {QueryName} from "../../queries/query-names.js";
import {coderVerb} from "../agreement/coder-verb.js";
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

/**
 * Every derived number that the site prints for all patients and with every term on: the search comes last.
 * @param rows the unfiltered rows of a query; none of one that is not there
 */
export function derivedNumbers(study: StudyDescription, rows: DerivedInputs["rows"]): DerivedNumber[] {
  const grouping = ownGrouping(study);
  const characteristics = characteristicsBeside(grouping, study);
  const ground = {rows, grouping, characteristics, codes: study.codes, verb: coderVerb(study)};
  return [
    ...shareIntervals(ground),
    ...groupComparisons(ground),
    ...wholeComparisons(ground),
    ...agreementNumbers(ground),
    ...searchNumbers(ground)
  ];
}
