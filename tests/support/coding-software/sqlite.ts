import type {SqlValue} from "sql.js";
import {packagedSqlite} from "../../../src/import/formats/sqlite/sqlite-engine.js";

/** A database made of SQL statements, with values for the rows of tables. */
export async function database(
  statements: string[],
  rows: Record<string, SqlValue[][]> = {}
): Promise<Uint8Array> {
  const {Database} = await packagedSqlite();
  const made = new Database();
  for (const statement of statements) made.run(statement);
  for (const [table, all] of Object.entries(rows))
    for (const row of all) made.run(`INSERT INTO ${table} VALUES (${row.map(() => "?").join(", ")})`, row);
  const bytes = made.export();
  made.close();
  return bytes;
}

/** The tables of a QualCoder project of database version 11, whose columns come in this order. */
export const qualCoderTables = [
  "CREATE TABLE project (databaseversion text, date text, memo text, about text)",
  "CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text)",
  "CREATE TABLE code_cat (catid integer primary key, name text, memo text, supercatid integer)",
  "CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer)",
  "CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, memo text)",
  "CREATE TABLE code_image (imid integer primary key, id integer, cid integer, x1 integer, y1 integer, width integer, height integer, owner text, memo text)",
  "CREATE TABLE code_av (avid integer primary key, id integer, cid integer, pos0 integer, pos1 integer, owner text, memo text)",
  "CREATE TABLE cases (caseid integer primary key, name text, memo text)",
  "CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer)",
  "CREATE TABLE attribute_type (name text primary key, caseOrFile text, valuetype text)",
  "CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer)",
  "CREATE TABLE annotation (anid integer primary key, fid integer, memo text)",
  "CREATE TABLE journal (jid integer primary key, name text, jentry text)"
];

/** The tables of a Taguette export, whose columns come in this order. */
export const taguetteTables = [
  "CREATE TABLE projects (id integer primary key, name text not null, description text not null)",
  "CREATE TABLE documents (id integer primary key, name text not null, description text not null, project_id integer not null, contents text not null)",
  "CREATE TABLE highlights (id integer primary key, document_id integer not null, start_offset integer not null, end_offset integer not null, snippet text not null)",
  "CREATE TABLE tags (id integer primary key, project_id integer not null, path text not null, description text not null)",
  "CREATE TABLE highlight_tags (highlight_id integer, tag_id integer, primary key (highlight_id, tag_id))",
  "CREATE TABLE commands (id integer primary key, payload text)"
];
