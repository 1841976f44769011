import type {
  OffsetReading,
  Project,
  ProjectCoding,
  ProjectMemo,
  ProjectSource
} from "../../project/coded-project.js";
import {hasWriteAheadLog, openSqlite} from "../sqlite/open-sqlite.js";
import {countRows, dropEmptyCounts, readSqliteTable} from "../sqlite/read-sqlite-table.js";
import type {SqliteEngine} from "../sqlite/sqlite-engine.js";
import type {SqliteDatabase} from "../sqlite/sqlite-schema.js";
import {readAttributes, readQualCoderCases} from "./qualcoder-cases.js";
import {readQualCoderAreas, readQualCoderCodes, readQualCoderCodings} from "./qualcoder-codes.js";
import {makeSourceId, readQualCoderSources} from "./qualcoder-sources.js";

/**
 * Reads the project in QualCoder's `data.qda`, of any version: what a version lacks is empty. Throws a FileFault where the
 * database cannot be read.
 */
export async function readQualCoder(
  bytes: Uint8Array,
  name: string,
  engine?: SqliteEngine
): Promise<Project> {
  const database = await openSqlite(bytes, name, engine);
  try {
    const project = readDatabase(database, name);
    if (hasWriteAheadLog(bytes))
      project.warnings.push(
        "The database may keep its latest changes in a file beside it (data.qda-wal), which is not read; close QualCoder before the file is copied."
      );
    return project;
  } finally {
    database.close();
  }
}

function readDatabase(database: SqliteDatabase, name: string): Project {
  const {codes, warnings} = readQualCoderCodes(database, name);
  const {variables, values, elsewhere} = readAttributes(database, name);
  const {sources, memos} = readQualCoderSources(database, name, values);
  const {cases, lost: lostOfCases} = readQualCoderCases(database, name, values, sources);
  const known = {
    codes: new Set(codes.filter(({codable}) => codable).map(({id}) => id)),
    sources: new Set(sources.map(({id}) => id))
  };
  const read = readQualCoderCodings(database, name, known);
  const areas = readQualCoderAreas(database, name, known);
  const notes = [...memos, ...read.memos, ...areas.memos, ...readNotes(database, name)];
  const authors = notes.flatMap(({user}) => user ?? []);
  return {
    kind: "QualCoder project",
    software: findSoftware(database, name),
    name: findName(name),
    users: listUsers(database, name, [...read.coders, ...areas.coders, ...authors]),
    codes,
    variables,
    cases,
    sources,
    sets: [],
    codings: [...read.codings, ...areas.codings],
    memos: notes,
    leftBehind: dropEmptyCounts([
      {what: "codings of text without both positions", count: read.unplaced, why: "the passage is not known"},
      {what: "codings of text", count: read.lost, why: "their code or their source is not in the file"},
      {
        what: "codings of pictures, sound and film",
        count: areas.lost,
        why: "their code or their source is not in the file"
      },
      {
        what: "links of cases to passages",
        count: lostOfCases,
        why: "their case or their source is not in the file"
      },
      {what: "values of variables", count: elsewhere, why: "they are neither a case's nor a file's"},
      {what: "graphs", count: countRows(database, "graph"), why: "an extract has no place for drawings"},
      {
        what: "stored queries",
        count: countRows(database, "stored_sql"),
        why: "they are SQL of the program's own"
      },
      {
        what: "fields of references",
        count: countRows(database, "ris"),
        why: "an extract has no place for references"
      }
    ]),
    warnings,
    offsets: settleOffsets(sources, read.codings)
  };
}

/** Annotations, which are memos on passages of a source, and the entries of the journal. */
function readNotes(database: SqliteDatabase, name: string): ProjectMemo[] {
  const annotations = readSqliteTable(database, name, "annotation", {
    texts: ["memo", "owner"],
    numbers: ["fid"]
  });
  const journal = readSqliteTable(database, name, "journal", {texts: ["name", "jentry", "owner"]});
  return [
    ...annotations.map(
      ({fid, memo = "", owner}): ProjectMemo => ({
        about: {kind: "source", id: makeSourceId(fid)},
        title: "",
        text: memo,
        user: owner
      })
    ),
    ...journal.map(
      ({name: title = "", jentry = "", owner}): ProjectMemo => ({
        about: {kind: "project"},
        title,
        text: jentry,
        user: owner
      })
    )
  ].filter(({text}) => text.trim() !== "");
}

/** QualCoder calls every project's database `data.qda`. The project's name is that of its folder or archive. */
function findName(file: string): string | undefined {
  const names = file.split("/").map((name) => name.replace(/\.(qda|zip|sqlite3?|db)$/i, ""));
  return names.findLast((name) => name !== "data");
}

/** The version is in `project.about` ("QualCoder 3.5"). The database has its own version too. */
function findSoftware(database: SqliteDatabase, name: string): string {
  const row = readSqliteTable(database, name, "project", {texts: ["about", "databaseversion"]})[0];
  const about = /^QualCoder\b[^\n]{0,40}/.exec(row?.about?.trim() ?? "")?.[0];
  const version = row?.databaseversion ?? "";
  if (about !== undefined) return about;
  return version === "" ? "QualCoder" : `QualCoder (database ${version})`;
}

function listUsers(database: SqliteDatabase, name: string, coders: string[]): Project["users"] {
  const listed = readSqliteTable(database, name, "coder_names", {texts: ["name"]}).map(
    (row) => row.name ?? ""
  );
  return [...new Set([...listed, ...coders])]
    .filter((user) => user !== "")
    .map((user) => ({id: user, name: user}));
}

/**
 * QualCoder counts code points of the stored text. Where a coded text has carriage returns, a byte order mark or
 * characters of two UTF-16 units, some versions have counted otherwise, and the stored quotes decide.
 */
function settleOffsets(sources: ProjectSource[], codings: ProjectCoding[]): OffsetReading | undefined {
  const coded = new Set(codings.map(({source}) => source));
  const mayDiffer = sources.some(
    ({id, text}) => coded.has(id) && /\r|^\uFEFF|[\uD800-\uDFFF]/.test(text ?? "")
  );
  return mayDiffer ? undefined : {unit: "code points", lineEnds: "as stored", byteOrderMark: "counted"};
}
