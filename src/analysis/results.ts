import type {Row} from "../model/row.js";
import type {StudyDescription} from "../model/study.js";
import {bakeDerived} from "./derived/compare-derived.js";
import type {DerivedNumber} from "./derived/derived-number.js";
import {derivedNumbers} from "./derived/derived-numbers.js";

/** What is computed from an extract: the rows of every query, the numbers derived from them, and what the extract is. */
export type Results = {
  queries: ReadonlyMap<string, Row[]>;
  derived: DerivedNumber[];
  study: StudyDescription;
};

/**
 * Assembles the results of an extract, or of a release, wherever its queries ran.
 * @param queries the unfiltered rows of each query by its name; derived numbers skip a query that is not there
 */
export function assembleResults(queries: ReadonlyMap<string, Row[]>, study: StudyDescription): Results {
  return {queries, derived: derivedNumbers(study, (query) => queries.get(query) ?? []), study};
}

/** What stands in `results/`, by name: each query's rows, the derived numbers as JSON keeps them, and what the extract is. */
export function resultsByName({queries, derived, study}: Results): Map<string, unknown> {
  return new Map<string, unknown>([...queries, ["derived", bakeDerived(derived)], ["study", study]]);
}
