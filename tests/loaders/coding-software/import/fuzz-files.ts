import initSqlJs from "sql.js";
import {ageLevels} from "../../../../src/import/mapping/group-levels.js";
import type {Mapping} from "../../../../src/import/mapping/mapping.js";
import {
  guid,
  type MadeCode,
  type MadeProject,
  type MadeSource
} from "../../../support/coding-software/refi-xml.js";

/** The kinds of GUID in a fuzzed project. */
export const kinds = {user: 1, code: 2, variable: 3, case: 4, source: 5, selection: 6};

const leaf = (number: number, name: string): MadeCode => ({guid: guid(kinds.code, number), name});

/** A whole project of a common form: two routes, a theme with subthemes, three cases, two coders, texts beyond ASCII. */
export function wholeProject(): MadeProject {
  const texts = [
    "Staff were told 😀 by police.\r\nShe slept in the café.",
    "Ångström said: “no”, and left",
    "سلام to all"
  ];
  const sources = texts.map(
    (text, index): MadeSource => ({
      guid: guid(kinds.source, index),
      name: `S${index}`,
      text,
      selections: [0, 1, 2].map((nth) => ({
        guid: guid(kinds.selection, index * 10 + nth),
        start: 0,
        end: [5, 8, 4][index] ?? 1,
        codings: [{code: guid(kinds.code, 2 + nth * 2), user: guid(kinds.user, nth % 2)}]
      }))
    })
  );
  return {
    origin: "NVivo 12",
    users: [0, 1].map((user) => ({guid: guid(kinds.user, user), name: `coder ${user}`})),
    codes: [
      {...leaf(1, "Routes"), codes: [leaf(2, "Told"), leaf(3, "Disclosed")]},
      {...leaf(9, "Themes"), codes: [{...leaf(4, "Living"), codes: [leaf(5, "Housing"), leaf(6, "Food")]}]}
    ],
    variables: [{guid: guid(kinds.variable, 1), name: "age"}],
    cases: texts.map((_, index) => ({
      guid: guid(kinds.case, index),
      name: `Case ${index}`,
      values: [{variable: guid(kinds.variable, 1), value: index === 0 ? "child" : "adult"}],
      sources: [guid(kinds.source, index)]
    })),
    sources
  };
}

/** The mapping for all fuzzed files. */
export const mapping: Mapping = {
  title: "Fuzzed",
  synthetic: true,
  patient: "case",
  patientIds: "numbered",
  unit: undefined,
  groups: {variable: "age", column: "age_group", levels: ageLevels(["adult"], ["child"])},
  characteristics: [],
  routes: {under: ["Routes"]},
  informants: undefined,
  themes: {under: ["Themes"]},
  primary: {first: true},
  excerpts: {recordType: undefined, professionalRole: undefined},
  renamed: [],
  columns: undefined
};

/** A QualCoder database of the same content. */
export async function qualCoderBytes(): Promise<Uint8Array> {
  const {Database} = await initSqlJs();
  const database = new Database();
  database.run(`
    CREATE TABLE project (databaseversion text, date text, memo text, about text);
    CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text);
    CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer);
    CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text);
    CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text, memo text);
    CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text);
    CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text, date text, memo text);
    CREATE TABLE attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text, valuetype text);
    CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text);
    INSERT INTO project VALUES ('v6', '2024-01-01', '', 'QualCoder 3.5');
    INSERT INTO source VALUES (1, 'S1', 'Told 😀 by police', NULL, '', 'a', ''), (2, 'S2', 'She slept in the cold', NULL, '', 'a', '');
    INSERT INTO code_cat VALUES (1, 'Routes', 'a', '', '', NULL), (2, 'Themes', 'a', '', '', NULL);
    INSERT INTO code_name VALUES (1, 'Told', '', 1, 'a', '', ''), (2, 'Housing', '', 2, 'a', '', '');
    INSERT INTO code_text VALUES (1, 1, 1, 'Told', 0, 4, 'a', '', ''), (2, 1, 2, 'She', 0, 3, 'a', '', ''),
      (3, 2, 1, 'police', 10, 16, 'a', '', ''), (4, 2, 2, 'slept', 4, 9, 'b', '', '');
    INSERT INTO cases VALUES (1, 'C1', '', 'a', ''), (2, 'C2', '', 'a', '');
    INSERT INTO case_text VALUES (1, 1, 1, 0, 16, 'a', '', ''), (2, 2, 2, 0, 21, 'a', '', '');
    INSERT INTO attribute_type VALUES ('age', '', 'a', '', 'case', 'character');
    INSERT INTO attribute VALUES (1, 'age', 'case', 'adult', 1, '', 'a'), (2, 'age', 'case', 'child', 2, '', 'a');
  `);
  const bytes = database.export();
  database.close();
  return bytes;
}
