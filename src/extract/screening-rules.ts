import {showValue} from "../text/message-words.js";
import type {StudyRule} from "./study-rule.js";

/** The reviewer who decides where others disagree. */
export const consensus = "consensus";

/** The people whom the screening includes: all reviewers agree, or the consensus decides. */
const includedPeople = `
  SELECT person_id, min(rowid) AS row
  FROM screening
  GROUP BY person_id
  HAVING coalesce(
    max(CASE WHEN reviewer = '${consensus}' THEN decision END),
    CASE WHEN min(decision) = max(decision) THEN min(decision) END
  ) = 'included'`;

/** The rules of a screening: an exclusion has its reason, and the included people are the patients. */
export const screeningRules: readonly StudyRule[] = [
  {
    table: "screening",
    column: "reason",
    rule: "excluded with a reason",
    complete: [],
    needs: {screening: ["person_id", "decision", "reason"]},
    search: `
      SELECT rowid AS row, person_id AS value, NULL AS detail, NULL AS other_row
      FROM screening
      WHERE decision = 'excluded'
        AND trim(coalesce(reason, '')) = ''`,
    describe: (_, __) => "is empty where the decision is excluded; say why the person is excluded"
  },
  {
    table: "screening",
    column: "person_id",
    rule: "included is a patient",
    complete: ["patients"],
    needs: {screening: ["person_id", "reviewer", "decision"], patients: ["patient_id"]},
    search: `
      SELECT included.row, person_id AS value, NULL AS detail, NULL AS other_row
      FROM (${includedPeople}) AS included
      WHERE person_id NOT IN (SELECT patient_id FROM patients WHERE patient_id IS NOT NULL)`,
    describe: (shown) =>
      `${shown} is included by the screening and is not a patient; add the patient to patients.csv or correct the decision`
  },
  {
    table: "patients",
    column: "patient_id",
    rule: "patient was included",
    complete: ["screening"],
    needs: {screening: ["person_id", "reviewer", "decision"], patients: ["patient_id"]},
    search: `
      SELECT rowid AS row, patient_id AS value, screened.decisions AS detail, NULL AS other_row
      FROM patients
      LEFT JOIN (
        SELECT person_id, string_agg(reviewer || ': ' || decision, ', ' ORDER BY reviewer) AS decisions
        FROM screening
        GROUP BY person_id
      ) AS screened ON screened.person_id = patient_id
      WHERE patient_id IS NOT NULL
        AND patient_id NOT IN (SELECT person_id FROM (${includedPeople}) WHERE person_id IS NOT NULL)`,
    describe: (shown, decisions) =>
      `${shown} is not included by screening.csv (${decisions === "" ? "nobody screened the person" : showValue(decisions)}); correct the decisions or take the patient out`
  }
];
