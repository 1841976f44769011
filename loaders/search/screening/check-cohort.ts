import type {Fault} from "../../../src/extract/faults.js";
import {showValue} from "../../../src/text/message-words.js";
import type {ScreeningOutcome} from "./decide-screening.js";

/** How many ids a sentence names. */
const maxIds = 10;

/** The patients of an extract, and their file. */
export interface ExtractPatients {
  readonly file: string;
  readonly patients: readonly string[];
}

/**
 * Compares the ids of the included people with those of the patients, which must be the same. Gives one fault for people
 * who are included and no patients, and one for each way in which a patient is not included: excluded, awaiting
 * agreement, or screened by nobody.
 */
export function cohortFaults(
  screening: string,
  outcomes: readonly ScreeningOutcome[],
  {file, patients}: ExtractPatients
): Fault[] {
  const known = new Set(patients);
  const outcomeOf = new Map(outcomes.map(({person, outcome}) => [person, outcome]));
  const strangers = outcomes.filter(({person, outcome}) => outcome === "included" && !known.has(person));
  const fault = (name: string, column: string, ids: readonly string[], one: string, more: string): Fault[] =>
    ids.length === 0
      ? []
      : [
          {
            file: name,
            column,
            rule: "cohort",
            message: `${ids.length === 1 ? one : `${ids.length} ${more}`}: ${listIds(ids)}`
          }
        ];
  const patientsWhere = (outcome: ScreeningOutcome["outcome"] | undefined) =>
    patients.filter((patient) => outcomeOf.get(patient) === outcome);
  return [
    ...fault(
      screening,
      "person_id",
      strangers.map(({person}) => person),
      `an included person is not a patient of ${file}; add the patient, or correct the decision or the id`,
      `included people are not patients of ${file}; add the patients, or correct the decisions or the ids`
    ),
    ...fault(
      file,
      "patient_id",
      patientsWhere("excluded"),
      `a patient is excluded in ${screening}; take the patient out, or correct the decision`,
      `patients are excluded in ${screening}; take the patients out, or correct the decisions`
    ),
    ...fault(
      file,
      "patient_id",
      patientsWhere("awaiting agreement"),
      `a patient awaits agreement in ${screening}; add a row of the reviewer consensus`,
      `patients await agreement in ${screening}; add rows of the reviewer consensus`
    ),
    ...fault(
      file,
      "patient_id",
      patientsWhere(undefined),
      `a patient is not in ${screening}; add the decision, or correct the id`,
      `patients are not in ${screening}; add the decisions, or correct the ids`
    )
  ];
}

/** Ids as sentences name them: the first ten in order, then how many more. */
export function listIds(ids: readonly string[]): string {
  const sorted = [...ids].sort();
  const first = sorted.slice(0, maxIds).map(showValue).join(", ");
  return sorted.length > maxIds ? `${first} and ${sorted.length - maxIds} more` : first;
}
