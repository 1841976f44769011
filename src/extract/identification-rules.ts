import {quoteLiteral} from "../queries/quote.js";
import {showValue} from "../text/message-words.js";
import type {Field} from "./data-package.js";
import {detailSeparator, detailSeparatorSql, type StudyRule} from "./study-rule.js";

/** Lists the rules of a patient's identifications. `isPrimary` is the field with its words for true and false. */
export function listIdentificationRules(isPrimary: Field): StudyRule[] {
  return [...requirePrimary(isPrimary), informantBelongsToRoute, identificationStandsOnce];
}

function requirePrimary(isPrimary: Field): StudyRule[] {
  const {trueValues: yes, falseValues: no} = isPrimary;
  const primary = `is_primary IN (${yes.map(quoteLiteral).join(", ")})`;
  const other = `is_primary IN (${no.map(quoteLiteral).join(", ")})`;
  const needs = {identifications: ["patient_id", "is_primary"]};
  return [
    {
      table: "identifications",
      column: "is_primary",
      rule: "one primary",
      complete: [],
      needs,
      search: `
        WITH firsts AS (
          SELECT patient_id, min(rowid) AS first_row
          FROM identifications
          WHERE ${primary}
          GROUP BY patient_id
          HAVING count(*) > 1
        )
        SELECT later.rowid AS row, later.patient_id AS value, NULL AS detail, firsts.first_row AS other_row
        FROM identifications AS later
        JOIN firsts USING (patient_id)
        WHERE later.rowid > firsts.first_row
          AND later.${primary}`,
      describe: (shown, _, line) =>
        `patient ${shown} already has a primary identification on line ${line}; set all but one to ${no[0]}`
    },
    {
      table: "identifications",
      column: "is_primary",
      rule: "a primary",
      complete: ["identifications"],
      needs,
      search: `
        SELECT min(rowid) AS row, patient_id AS value, NULL AS detail, NULL AS other_row
        FROM identifications
        WHERE patient_id IS NOT NULL
        GROUP BY patient_id
        HAVING bool_and(coalesce(${other}, false))`,
      describe: (shown) => `no identification of patient ${shown} is primary; set one to ${yes[0]}`
    }
  ];
}

const informantBelongsToRoute: StudyRule = {
  table: "identifications",
  column: "informant",
  rule: "informant of route",
  complete: [],
  needs: {identifications: ["route", "informant"], codebook: ["code", "kind", "parent"]},
  search: `
    SELECT found.rowid AS row, found.informant AS value,
      left(service.parent, 60) || ${detailSeparatorSql} || left(found.route, 60) AS detail,
      NULL AS other_row
    FROM identifications AS found
    JOIN codebook AS service ON service.code = found.informant AND service.kind = 'informant'
    WHERE service.parent <> found.route
      AND EXISTS (FROM codebook AS known WHERE known.code = found.route AND known.kind = 'route')`,
  describe(shown, detail) {
    const [parent = "", route = ""] = detail.split(detailSeparator);
    return `${shown} goes with the route ${showValue(parent)}, not ${showValue(route)}; empty this cell or correct the route`;
  }
};

/** A patient has each route with each informant, or without one, only once. */
const identificationStandsOnce: StudyRule = {
  table: "identifications",
  column: "route",
  rule: "identified once a way",
  complete: [],
  needs: {identifications: ["patient_id", "route", "informant"]},
  search: `
    WITH firsts AS (
      SELECT patient_id, route, informant, min(rowid) AS first_row
      FROM identifications
      GROUP BY ALL
      HAVING count(*) > 1
    )
    SELECT later.rowid AS row, later.route AS value, later.patient_id AS detail, firsts.first_row AS other_row
    FROM identifications AS later
    JOIN firsts
      ON firsts.patient_id = later.patient_id
      AND firsts.route = later.route
      AND firsts.informant IS NOT DISTINCT FROM later.informant
    WHERE later.rowid > firsts.first_row`,
  describe: (shown, patient, line) =>
    `${shown} with the same informant already stands for patient ${showValue(patient)} on line ${line}; remove one of the two rows`
};
