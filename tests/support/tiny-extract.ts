import {type Database, openDatabase} from "../../loaders/disk/duckdb.js";
import {defineViews} from "../../loaders/results/run-queries.js";

/**
 * Opens seven patients whose every result can be counted by hand. P7 has no excerpt, E5 no coding; the route
 * `recognised`, the informant `charity`, the subtheme `distance` and the region East have nobody. P1 was spoken for
 * by two services and P5 twice by one; P2 has two routes; P4 has no informant and no exploitation. Two coders agree
 * on E1 and E3; E1 and E4 are coded with a theme itself besides a subtheme.
 */
export async function openTinyExtract(): Promise<Database> {
  const database = await openDatabase();
  for (const sql of tables) await database.connection.run(sql);
  await defineViews(database.connection, "age_group");
  return database;
}

const tables = [
  `CREATE TABLE patients AS FROM (VALUES
    ('P1', 'adult', '18-25', 'Female', 'North', 'Sexual', 'GP'),
    ('P2', 'adult', '26-33', 'Male', 'South', 'Sexual', 'GP'),
    ('P3', 'adult', '18-25', 'Female', 'South', 'Labour', 'A&E'),
    ('P4', 'adult', '26-33', 'Female', 'North', NULL, 'GP'),
    ('P5', 'child', '16-17', 'Female', 'North', 'Labour', 'A&E'),
    ('P6', 'child', '16-17', 'Male', 'South', 'Sexual', 'GP'),
    ('P7', 'child', '12-15', 'Female', 'South', 'Labour', 'GP')
  ) AS t(patient_id, age_group, age_band, sex, region_of_origin, exploitation, referral_route)`,

  `CREATE TABLE identifications AS FROM (VALUES
    ('P1', 'told', 'police', true),
    ('P1', 'told', 'school', false),
    ('P2', 'disclosed', NULL, true),
    ('P2', 'told', 'police', false),
    ('P3', 'disclosed', NULL, true),
    ('P4', 'told', NULL, true),
    ('P5', 'told', 'school', true),
    ('P5', 'told', 'school', false),
    ('P6', 'disclosed', NULL, true),
    ('P7', 'told', 'police', true)
  ) AS t(patient_id, route, informant, is_primary)`,

  `CREATE TABLE excerpts AS FROM (VALUES
    ('E1', 'P1', 'note', 'T1'), ('E2', 'P1', 'letter', 'T2'), ('E3', 'P2', 'note', 'T3'),
    ('E4', 'P3', 'note', 'T4'), ('E5', 'P4', 'note', 'T5'), ('E6', 'P5', 'note', 'T6'), ('E7', 'P6', 'letter', 'T7')
  ) AS t(excerpt_id, patient_id, record_type, text)`,

  `CREATE TABLE codings AS FROM (VALUES
    ('E1', 'housing', 'A'), ('E1', 'housing', 'B'), ('E1', 'living', 'A'),
    ('E2', 'silence', 'A'),
    ('E3', 'papers', 'A'), ('E3', 'papers', 'B'),
    ('E4', 'silence', 'A'), ('E4', 'trust', 'B'),
    ('E6', 'housing', 'A'), ('E6', 'silence', 'B'),
    ('E7', 'papers', 'A'), ('E7', 'housing', 'A')
  ) AS t(excerpt_id, code, coder)`,

  "CREATE TABLE readings (excerpt_id VARCHAR, coder VARCHAR)",

  `CREATE TABLE codebook AS FROM (VALUES
    ('told', 'route', NULL, 'Told by a service', 'D1', 'I1', NULL, 'paper'),
    ('disclosed', 'route', NULL, 'Disclosed', 'D2', NULL, 'X2', 'illustrative'),
    ('recognised', 'route', NULL, 'Recognised', 'D3', NULL, NULL, 'illustrative'),
    ('school', 'informant', 'told', 'School', 'D4', NULL, NULL, 'illustrative'),
    ('police', 'informant', 'told', 'Police', 'D5', NULL, NULL, 'illustrative'),
    ('charity', 'informant', 'told', 'Charity', 'D6', NULL, NULL, 'illustrative'),
    ('living', 'theme', NULL, 'Living conditions', 'D7', NULL, NULL, 'paper'),
    ('papers', 'subtheme', 'living', 'Papers', 'D8', NULL, NULL, 'illustrative'),
    ('housing', 'subtheme', 'living', 'Housing', 'D9', NULL, NULL, 'illustrative'),
    ('trust', 'theme', NULL, 'Trust', 'D10', NULL, NULL, 'paper'),
    ('silence', 'subtheme', 'trust', 'Silence', 'D11', NULL, NULL, 'illustrative'),
    ('distance', 'subtheme', 'trust', 'Distance', 'D12', NULL, NULL, 'illustrative')
  ) AS t(code, kind, parent, label, definition, include, exclude, origin)`,

  `CREATE TABLE levels AS FROM (VALUES
    ('age_group', 'Age group', 'adult', 1), ('age_group', 'Age group', 'child', 2),
    ('sex', 'Sex', 'Male', 3), ('sex', 'Sex', 'Female', 4),
    ('region_of_origin', 'Region', 'South', 5), ('region_of_origin', 'Region', 'North', 6),
    ('region_of_origin', 'Region', 'East', 7),
    ('exploitation', 'Exploitation', 'Sexual', 8), ('exploitation', 'Exploitation', 'Labour', 9),
    ('exploitation', 'Exploitation', 'Missing', 10),
    ('age_band', 'Age', '12-15', 11), ('age_band', 'Age', '16-17', 12), ('age_band', 'Age', '18-25', 13),
    ('age_band', 'Age', '26-33', 14),
    ('referral_route', 'Referral', 'GP', 15), ('referral_route', 'Referral', 'A&E', 16)
  ) AS t(variable, label, level, position)`,

  `CREATE TABLE reported AS FROM (VALUES
    ('z', 'abstract', 'patients', NULL, NULL, 'total', 7, NULL, NULL, NULL, 'sample', 'patients[group=all]'),
    ('a', 'Table 1', NULL, 'Sex', 'Male', 'adults', 1, 4, '25.0', 'a note', NULL, NULL)
  ) AS t(id, place, statement, variable, level, "group", n, denominator, percent, note, query, cell)`
];
