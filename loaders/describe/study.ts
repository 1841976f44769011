import {from, op} from "arquero";
import type {CodeDescription, StudyDescription, VariableDescription} from "../../src/study/description.js";
import {selectRow, selectRows} from "../duckdb.js";
import {fingerprint} from "../extract/fingerprint.js";
import type {Extract} from "../extract/read.js";

/** Describes an extract for the site: what it is, its size, its codes and its characteristics. */
export async function describeStudy(extract: Extract): Promise<StudyDescription> {
  const {connection, package: described} = extract;
  const {patients} = await selectRow<{patients: number}>(
    connection,
    "SELECT count(*)::INTEGER AS patients FROM patients"
  );
  return {
    title: described.title,
    description: described.description,
    version: String(described.descriptor.version ?? ""),
    synthetic: described.synthetic,
    creators: creators(described.descriptor.contributors),
    licences: links(described.descriptor.licenses),
    sources: links(described.descriptor.sources),
    fingerprint: await fingerprint(extract),
    patients,
    terms: (
      await selectRows<{term: string}>(connection, "SELECT term FROM search_terms ORDER BY position")
    ).map(({term}) => term),
    codes: await selectRows<CodeDescription>(
      connection,
      "SELECT code, kind, label, origin FROM codebook ORDER BY rowid"
    ),
    variables: await describeVariables(extract)
  };
}

/** The characteristics in the order in which the paper prints them, then any that it does not print. */
async function describeVariables({connection}: Extract): Promise<VariableDescription[]> {
  const levels = await selectRows(
    connection,
    `WITH printed AS (
      SELECT regexp_extract(cell, 'variable=([^;\\]]+)', 1) AS variable, min(rowid) AS place
      FROM reported
      GROUP BY ALL
    ),
    held AS (
      SELECT variable, level, count(DISTINCT of_group) AS groups
      FROM (SELECT age_group AS of_group, COLUMNS(* EXCLUDE (patient_id))::VARCHAR FROM patients)
      UNPIVOT (level FOR variable IN (COLUMNS(* EXCLUDE (of_group))))
      GROUP BY ALL
    ),
    divided AS (SELECT variable, max(groups) = 1 AS "dividesGroups" FROM held GROUP BY ALL)
    SELECT variable, label, level, place IS NOT NULL AS printed, coalesce("dividesGroups", false) AS "dividesGroups"
    FROM levels
    LEFT JOIN printed USING (variable)
    LEFT JOIN divided USING (variable)
    ORDER BY place NULLS LAST, position`
  );
  const variables = from(levels)
    .groupby("variable", "label", "printed", "dividesGroups")
    .rollup({levels: op.array_agg("level")})
    .rename({variable: "name", label: "title"});
  return variables.objects() as VariableDescription[];
}

/** The titles of the contributors who made the extract: of all of them, where no role is told. */
function creators(contributors: unknown): string[] {
  if (!Array.isArray(contributors)) return [];
  return contributors
    .filter(({roles, role}) => [roles ?? role ?? "creator"].flat().includes("creator"))
    .map(({title}) => String(title ?? ""))
    .filter((title) => title !== "");
}

function links(entries: unknown): StudyDescription["sources"] {
  if (!Array.isArray(entries)) return [];
  return entries.map(({title, name, path}) => ({
    title: String(title ?? name ?? ""),
    path: path ? String(path) : null
  }));
}
