import {quoteIdentifier, quoteLiteral} from "../duckdb.js";
import type {Field} from "./data-package.js";
import type {StudyRule} from "./find-rows.js";
import {inWords, showValue} from "./show.js";
import {type CodeKind, kindsOfColumn, parentKind} from "./study-schema.js";

const articles: Readonly<Record<CodeKind, string>> = {
  route: "a route",
  informant: "an informant",
  theme: "a theme",
  subtheme: "a subtheme"
};

/** The rules that no schema can state. `isPrimary` is the field of `identifications` with its words for true and false. */
export function studyRules(isPrimary: Field): StudyRule[] {
  return [
    ...kindsOfColumn.map(codeHasKind),
    ...patientIsIdentified(isPrimary),
    informantBelongsToRoute,
    ...codesHaveParents(),
    parentHasKind
  ];
}

function codeHasKind({table, column, kinds}: (typeof kindsOfColumn)[number]): StudyRule {
  const cell = quoteIdentifier(column);
  const fitting = kinds.map(quoteLiteral).join(", ");
  return {
    table,
    column,
    rule: "kind of code",
    complete: [],
    needs: {[table]: [column], codebook: ["code", "kind"]},
    search: `
      WITH kinds AS (
        SELECT code, min(kind) AS kind
        FROM codebook
        GROUP BY code
        HAVING NOT coalesce(bool_or(kind IN (${fitting})), false)
          AND bool_and(kind IN (${Object.keys(articles).map(quoteLiteral).join(", ")}))
      )
      SELECT coded.rowid AS row, coded.${cell} AS value, kinds.kind AS detail, NULL AS other_row
      FROM ${quoteIdentifier(table)} AS coded
      JOIN kinds ON kinds.code = coded.${cell}`,
    describe: (shown, kind) =>
      `${shown} is ${article(kind)} in codebook.csv, not ${inWords(kinds.map(article), "or")}; use a code of that kind`
  };
}

function patientIsIdentified(isPrimary: Field): StudyRule[] {
  const {trueValues: yes, falseValues: no} = isPrimary;
  const primary = `is_primary IN (${yes.map(quoteLiteral).join(", ")})`;
  const other = `is_primary IN (${no.map(quoteLiteral).join(", ")})`;
  const needs = {identifications: ["patient_id", "is_primary"]};
  return [
    {
      table: "patients",
      column: "patient_id",
      rule: "identified",
      complete: ["identifications"],
      needs: {patients: ["patient_id"], identifications: ["patient_id"]},
      search: `
        SELECT min(rowid) AS row, patient_id AS value, NULL AS detail, NULL AS other_row
        FROM patients
        WHERE patient_id IS NOT NULL
          AND NOT EXISTS (FROM identifications WHERE identifications.patient_id = patients.patient_id)
        GROUP BY patient_id`,
      describe: (shown) =>
        `${shown} has no row in identifications.csv; add one that says how the patient was identified`
    },
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
      json_object('parent', left(service.parent, 60), 'route', left(found.route, 60)) AS detail,
      NULL AS other_row
    FROM identifications AS found
    JOIN codebook AS service ON service.code = found.informant AND service.kind = 'informant'
    WHERE service.parent <> found.route
      AND EXISTS (FROM codebook AS known WHERE known.code = found.route AND known.kind = 'route')`,
  describe(shown, detail) {
    const {parent, route} = JSON.parse(detail) as {parent: string; route: string};
    return `${shown} goes with the route ${showValue(parent)}, not ${showValue(route)}; empty this cell or correct the route`;
  }
};

function codesHaveParents(): StudyRule[] {
  const withParent = Object.keys(parentKind).map(quoteLiteral).join(", ");
  const shared = {
    table: "codebook",
    column: "parent",
    complete: [],
    needs: {codebook: ["code", "kind", "parent"]}
  };
  return [
    {
      ...shared,
      rule: "has a parent",
      search: `
        SELECT rowid AS row, code AS value, kind AS detail, NULL AS other_row
        FROM codebook
        WHERE parent IS NULL
          AND kind IN (${withParent})`,
      describe: (_, kind) =>
        `is empty; ${article(kind)} needs the code of its ${parentKind[kind as CodeKind]} here`
    },
    {
      ...shared,
      rule: "has no parent",
      search: `
        SELECT rowid AS row, parent AS value, kind AS detail, NULL AS other_row
        FROM codebook
        WHERE parent IS NOT NULL
          AND kind NOT IN (${withParent})
          AND kind IN (${Object.keys(articles).map(quoteLiteral).join(", ")})`,
      describe: (shown, kind) => `${shown} is given, but ${article(kind)} has no parent; empty this cell`
    }
  ];
}

const parentHasKind: StudyRule = {
  table: "codebook",
  column: "parent",
  rule: "kind of parent",
  complete: [],
  needs: {codebook: ["code", "kind", "parent"]},
  search: `
    WITH wanted(kind, parent_kind) AS (
      VALUES ${Object.entries(parentKind)
        .map(([kind, parent]) => `('${kind}', '${parent}')`)
        .join(", ")}
    ), parents AS (
      SELECT code, min(kind) AS kind
      FROM codebook
      WHERE kind IN (${Object.keys(articles).map(quoteLiteral).join(", ")})
      GROUP BY code
      HAVING count(*) = 1
    )
    SELECT child.rowid AS row, child.parent AS value,
      json_object('kind', child.kind, 'parent', parents.kind) AS detail,
      NULL AS other_row
    FROM codebook AS child
    JOIN wanted ON wanted.kind = child.kind
    JOIN parents ON parents.code = child.parent
    WHERE parents.kind <> wanted.parent_kind`,
  describe(shown, detail) {
    const {kind, parent} = JSON.parse(detail) as {kind: CodeKind; parent: CodeKind};
    return `${shown} is ${article(parent)}; the parent of ${article(kind)} is ${article(parentKind[kind] ?? "")}`;
  }
};

function article(kind: string): string {
  return articles[kind as CodeKind] ?? kind;
}
