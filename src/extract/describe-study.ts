import {allLevel, comparableBy} from "../model/groups.js";
import type {PageName} from "../model/page-words.js";
import type {CodeDescription, StudyDescription, StudyGroups, VariableDescription} from "../model/study.js";
import {quoteIdentifier, quoteLiteral} from "../queries/quote.js";
import {linkOf} from "../text/web-address.js";
import type {DataPackage} from "./data-package.js";
import {type ExtractDatabase, selectOnlyRow} from "./database.js";

/**
 * Describes an extract for the site: what it is, its size, its codes and its characteristics. Needs all tables,
 * including those of a search.
 * @param fingerprint the SHA-256 of its files
 */
export async function describeStudy(
  database: ExtractDatabase,
  described: DataPackage,
  fingerprint: string
): Promise<StudyDescription> {
  const {patients} = await selectOnlyRow<{patients: number}>(
    database,
    "SELECT count(*)::INTEGER AS patients FROM patients"
  );
  const variables = await describeVariables(database, described.study.groups);
  const {readings} = await selectOnlyRow<{readings: boolean}>(
    database,
    "SELECT EXISTS (FROM readings) AS readings"
  );
  return {
    title: described.title,
    description: described.description,
    version: String(described.descriptor.version ?? ""),
    synthetic: described.synthetic,
    creators: listCreators(described.descriptor.contributors),
    licences: listLinks(described.descriptor.licenses),
    sources: listLinks(described.descriptor.sources),
    paper: described.paper ?? null,
    fingerprint,
    ...described.study,
    patients,
    terms: (await database.rows<{term: string}>("SELECT term FROM search_terms ORDER BY position")).map(
      ({term}) => term
    ),
    codes: await database.rows<CodeDescription>(
      "SELECT code, kind, label, origin FROM codebook ORDER BY rowid"
    ),
    variables,
    ...(readings && {readings}),
    absentPages: await findAbsentPages(database, comparableBy({variables, groups: described.study.groups}))
  };
}

/** The pages that the extract has nothing for. */
async function findAbsentPages(
  database: ExtractDatabase,
  comparable: readonly VariableDescription[]
): Promise<PageName[]> {
  const has = await selectOnlyRow<Record<"search" | "routes" | "double", boolean>>(
    database,
    `SELECT
      EXISTS (FROM search_register) OR EXISTS (FROM screening) AS search,
      EXISTS (FROM codebook WHERE kind = 'route') AS routes,
      EXISTS (
        SELECT excerpt_id
        FROM (SELECT excerpt_id, coder FROM codings UNION ALL SELECT excerpt_id, coder FROM readings)
        GROUP BY excerpt_id
        HAVING min(coder) < max(coder)
      ) AS double`
  );
  return [
    ...(has.search ? [] : ["finding-the-cases" as const]),
    ...(has.routes ? [] : ["identification" as const]),
    ...(comparable.length > 0 ? [] : ["comparison" as const]),
    ...(has.double ? [] : ["agreement" as const])
  ];
}

type Level = {variable: string; label: string; level: string; printed: boolean; dividesGroups: boolean};

/** The characteristics in the order in which the paper prints them, then any that it does not print. */
async function describeVariables(
  database: ExtractDatabase,
  groups: StudyGroups | null
): Promise<VariableDescription[]> {
  const levels = await database.rows<Level>(
    `WITH printed AS (
      SELECT regexp_extract(cell, 'variable=([^;\\]]+)', 1) AS variable, min(rowid) AS place
      FROM reported
      GROUP BY ALL
    ),
    own AS ( -- the size of a group stands in print as a number of the sample
      SELECT count(*) > 0 AS printed
      FROM reported
      WHERE query = 'sample' AND starts_with(cell, 'patients[group=') AND cell <> 'patients[group=${allLevel}]'
    ),
    held AS (
      SELECT variable, level, count(DISTINCT coalesce(of_group, '')) AS groups
      FROM (SELECT ${groups ? quoteIdentifier(groups.field) : "NULL"}::VARCHAR AS of_group, COLUMNS(*)::VARCHAR FROM patients)
      UNPIVOT (level FOR variable IN (COLUMNS(* EXCLUDE (of_group))))
      GROUP BY ALL
    ),
    divided AS (SELECT variable, max(groups) = 1 AS "dividesGroups" FROM held GROUP BY ALL)
    SELECT variable, label, level,
      place IS NOT NULL OR (${groups ? `variable = ${quoteLiteral(groups.field)}` : "false"} AND (SELECT printed FROM own)) AS printed,
      ${groups !== null} AND coalesce("dividesGroups", false) AS "dividesGroups"
    FROM levels
    LEFT JOIN printed USING (variable)
    LEFT JOIN divided USING (variable)
    ORDER BY place NULLS LAST, position`
  );
  const variables = new Map<string, VariableDescription>();
  for (const {variable, label, level, printed, dividesGroups} of levels) {
    const known = variables.get(variable);
    if (known) known.levels.push(level);
    else variables.set(variable, {name: variable, title: label, levels: [level], printed, dividesGroups});
  }
  return [...variables.values()];
}

/** The titles of the contributors who made the extract, or of all of them where no role is given. */
function listCreators(contributors: unknown): string[] {
  if (!Array.isArray(contributors)) return [];
  return contributors
    .filter(({roles, role}) => [roles ?? role ?? "creator"].flat().includes("creator"))
    .map(({title}) => String(title ?? ""))
    .filter((title) => title !== "");
}

function listLinks(entries: unknown): StudyDescription["sources"] {
  if (!Array.isArray(entries)) return [];
  return entries.map(({title, name, path}) => ({
    title: String(title ?? name ?? ""),
    path: path ? linkOf(String(path)) : null
  }));
}
