import {type Database, openDatabase} from "../../../../loaders/disk/duckdb.js";
import {noFilters, viewParameters, withSwitchedOff} from "../../../../src/queries/filters.js";
import {searchViewOrder} from "../../../../src/queries/views.js";
import {readSql} from "../../../support/analysis.js";

/**
 * Opens a search of a register whose every count can be made by hand: ten of its twenty people, with six terms and
 * three rules. R1, R2 and R10 are retrieved by name, R3 by two concepts in one document, R4 by two in two documents,
 * and R7 in two ways. R5, R6 and R8 have hits and are not retrieved; R9 has none. Of the three included, R1, R4 and
 * R5, no rule retrieves R5. True cases are R1, R3, R4, R6, R8 and R9.
 */
export async function openTinySearch(): Promise<Database> {
  const database = await openDatabase();
  for (const sql of tinySearch) await database.connection.run(sql);
  await switchOff(database, []);
  return database;
}

/** Opens a database that has the tables of a search and no rows in them, as of an extract without a search. */
export async function openNoSearch(): Promise<Database> {
  const database = await openTinySearch();
  for (const table of ["search_hits", "search_terms", "search_rules", "search_people", "search_register"])
    await database.connection.run(`DELETE FROM ${table}`);
  for (const table of ["screening", "search_key"]) await database.connection.run(`DELETE FROM ${table}`);
  await switchOff(database, []);
  return database;
}

/** Takes terms out of what is searched for. */
export async function switchOff({connection}: Database, terms: readonly string[]): Promise<void> {
  const off = withSwitchedOff(noFilters, terms);
  for (const view of searchViewOrder)
    await connection.run(await readSql(`views/${view}`), viewParameters(view, off, null));
}

/** Person, document, where the hit begins, its concept and term, its context and what decided it. */
const hits: ReadonlyArray<readonly [string, string, number, string, string, string, string?]> = [
  ["R1", "D1", 10, "trafficking", "trafficked", "counted"],
  ["R1", "D1", 60, "trafficking", "trafficking", "counted"],
  ["R1", "D2", 10, "trafficking", "trafficked", "negated", "denies"],
  ["R2", "D3", 10, "trafficking", "trafficked", "counted"],
  ["R3", "D4", 10, "exploitation", "forced", "counted"],
  ["R3", "D4", 60, "control", "locked in", "counted"],
  ["R4", "D5", 10, "exploitation", "forced", "counted"],
  ["R4", "D6", 10, "control", "locked in", "counted"],
  ["R4", "D7", 10, "immigration", "asylum", "counted"],
  ["R5", "D8", 10, "trafficking", "trafficked", "excluded", "drugs"],
  ["R6", "D9", 10, "trafficking", "trafficked", "negated", "no"],
  ["R6", "D9", 60, "trafficking", "trafficking", "another person", "sister"],
  ["R7", "D10", 10, "trafficking", "trafficking", "counted"],
  ["R7", "D11", 10, "exploitation", "forced", "counted"],
  ["R7", "D11", 60, "control", "locked in", "counted"],
  ["R8", "D12", 10, "exploitation", "forced", "counted"],
  ["R10", "D14", 10, "trafficking", "trafficked", "counted"],
  ["R10", "D14", 60, "trafficking", "trafficked", "counted"],
  ["R10", "D15", 10, "trafficking", "trafficked", "counted"]
];

const quoted = (value: string | number | undefined) =>
  value === undefined ? "NULL" : typeof value === "number" ? String(value) : `'${value}'`;

/** Each snippet is `<document>: she was <match> there`; a line break stands within the match of `locked in`. */
const hitRows = hits.map(([person, document, start, concept, term, context, trigger]) => {
  const before = `${document}: she was `;
  const shown = [person, document, concept, term, context, trigger, `${before}${term} there`].map(quoted);
  const match = term === "locked in" ? "'locked' || chr(10) || ' in'" : quoted(term);
  return `(${shown.join(", ")}, ${start}, ${before.length}, ${match})`;
});

/** The statements that make the tables. */
export const tinySearch = [
  `CREATE TABLE search_hits AS
    SELECT
      person_id, document_id, DATE '2010-01-02' AS date, 'note' AS document_type, concept, term, "start",
      length(match)::INTEGER AS length, match, context, "trigger", snippet, match_start
    FROM (VALUES ${hitRows.join(",\n")})
      AS t(person_id, document_id, concept, term, context, "trigger", snippet, "start", match_start, match)`,

  `CREATE TABLE search_terms AS FROM (VALUES
    ('trafficking', 'Trafficking', 'trafficked', 'trafficked', 'The usual word', 1),
    ('trafficking', 'Trafficking', 'trafficking', 'trafficking', 'The crime', 2),
    ('exploitation', 'Exploitation', 'forced', 'forc*', 'The means', 3),
    ('control', 'Control', 'locked in', 'locked in', 'How it was done', 4),
    ('control', 'Control', 'silent', 'silent', 'Nobody says it', 5),
    ('immigration', 'Immigration', 'asylum', 'asylum', 'Papers', 6)
  ) AS t(concept, concept_label, term, pattern, reason, position)`,

  `CREATE TABLE search_rules AS FROM (VALUES
    ('named', 'Named', 'trafficking', 'document', 1),
    ('held', 'Exploited and held', 'exploitation', 'document', 2),
    ('held', 'Exploited and held', 'control', 'document', 2),
    ('claimed', 'Held and seeking asylum', 'control', 'person', 3),
    ('claimed', 'Held and seeking asylum', 'immigration', 'person', 3)
  ) AS t(rule, label, concept, scope, position)`,

  `CREATE TABLE search_people AS
    SELECT 'R' || n AS person_id, (1970 + n)::INTEGER AS year_of_birth, 'Female' AS sex FROM range(1, 11) AS t(n)`,

  `CREATE TABLE search_register AS
    SELECT 20 AS people, 60 AS documents, 60000::BIGINT AS characters, true AS synthetic, 'Tiny' AS strategy`,

  `CREATE TABLE screening AS FROM (VALUES
    ('R1', 'ann', 'included', NULL), ('R1', 'bea', 'included', NULL),
    ('R2', 'ann', 'excluded', 'other sense'), ('R2', 'bea', 'excluded', 'other sense'),
    ('R3', 'ann', 'included', NULL), ('R3', 'bea', 'excluded', 'too vague'),
    ('R4', 'ann', 'excluded', 'too vague'), ('R4', 'bea', 'included', NULL), ('R4', 'consensus', 'included', NULL),
    ('R5', 'ann', 'included', NULL),
    ('R10', 'ann', 'excluded', 'other sense'), ('R10', 'bea', 'excluded', 'too vague')
  ) AS t(person_id, reviewer, decision, reason)`,

  `CREATE TABLE search_key AS FROM (VALUES
    ('R1', 'D1', 'case', 'named', 'P1'),
    ('R2', 'D3', 'near miss', 'another sense', 'P2'),
    ('R3', 'D4', 'case', 'described', 'P3'),
    ('R4', 'D5', 'case', 'described', 'P4'),
    ('R4', 'D6', 'near miss', 'denied', 'P4b'),
    ('R5', 'D8', 'near miss', 'drugs', 'P5'),
    ('R6', 'D9', 'case', 'misspelling', 'P6'),
    ('R7', 'D99', 'near miss', 'leaflet', 'P7'),
    ('R8', 'D12', 'case', 'described', 'P8'),
    ('R9', 'D13', 'case', 'named', 'P9')
  ) AS t(person_id, document_id, planted, form, passage)`,

  `CREATE TABLE patients AS FROM (VALUES
    ('R1', 'adult', 'Female'), ('R4', 'child', 'Female'), ('R5', 'adult', 'Female')
  ) AS t(patient_id, age_group, sex)`,

  "CREATE TABLE characteristics AS SELECT patient_id, 'age_group' AS variable, age_group AS level FROM patients",

  `CREATE TABLE groups AS FROM (VALUES ('adult', 'age_group', 1), ('child', 'age_group', 2), ('all', 'age_group', 3))
    AS t("group", variable, position)`
];
