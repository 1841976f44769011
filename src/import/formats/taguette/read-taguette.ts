import {FileFault} from "../../../text/errors.js";
import type {Project, ProjectCoding} from "../../project/coded-project.js";
import {openSqlite} from "../sqlite/open-sqlite.js";
import {countRows, dropEmptyCounts, readSqliteTable} from "../sqlite/read-sqlite-table.js";
import type {SqliteEngine} from "../sqlite/sqlite-engine.js";
import type {SqliteDatabase} from "../sqlite/sqlite-schema.js";
import {readHtmlText} from "./html-text.js";
import {makeTagCodes} from "./taguette-tags.js";

/**
 * Reads the project in Taguette's SQLite export. Sources are the documents' HTML without its tags; highlights count its
 * UTF-8 bytes. The snippet of each highlight is its quote. No coder is named. Throws a FileFault where the database
 * cannot be read or has several projects, as a server's own has.
 */
export async function readTaguette(bytes: Uint8Array, name: string, engine?: SqliteEngine): Promise<Project> {
  const database = await openSqlite(bytes, name, engine);
  try {
    return readDatabase(database, name);
  } finally {
    database.close();
  }
}

/** The codings, one for each tag on a highlight. The codings of one highlight share its selection. */
function readHighlights(
  database: SqliteDatabase,
  name: string,
  documents: Set<string>,
  tags: Set<string>
): {codings: ProjectCoding[]; untagged: number; lost: number; unplaced: number} {
  const tagsOf = new Map<number | undefined, string[]>();
  let links = 0;
  for (const {highlight_id: highlight, tag_id: tag} of readSqliteTable(database, name, "highlight_tags", {
    numbers: ["highlight_id", "tag_id"]
  })) {
    links += 1;
    if (!tags.has(`tag ${tag}`)) continue;
    const list = tagsOf.get(highlight) ?? [];
    list.push(`tag ${tag}`);
    tagsOf.set(highlight, list);
  }
  const codings: ProjectCoding[] = [];
  let untagged = 0;
  let unplaced = 0;
  let unplacedLinks = 0;
  for (const row of readSqliteTable(database, name, "highlights", {
    texts: ["snippet"],
    numbers: ["id", "document_id", "start_offset", "end_offset"]
  })) {
    const found = tagsOf.get(row.id) ?? [];
    if (found.length === 0) untagged += 1;
    if (!documents.has(`document ${row.document_id}`)) continue;
    if (row.start_offset === undefined || row.end_offset === undefined) {
      unplaced += 1;
      unplacedLinks += found.length;
      continue;
    }
    for (const code of found)
      codings.push({
        code,
        source: `document ${row.document_id}`,
        span: {start: row.start_offset, end: row.end_offset},
        selection: `highlight ${row.id}`,
        user: undefined,
        quote: row.snippet === undefined ? undefined : readHtmlText(row.snippet),
        case: undefined
      });
  }
  return {codings, untagged, lost: links - codings.length - unplacedLinks, unplaced};
}

function readDatabase(database: SqliteDatabase, name: string): Project {
  const projects = readSqliteTable(database, name, "projects", {texts: ["name", "description"]});
  if (projects.length > 1)
    throw new FileFault(
      `${name}: the database has ${projects.length} projects; open the one in Taguette, choose Export project and give that file`
    );
  const documents = readSqliteTable(database, name, "documents", {
    texts: ["name", "description", "contents"],
    numbers: ["id"]
  });
  const tags = readSqliteTable(database, name, "tags", {
    texts: ["path", "name", "description"],
    numbers: ["id", "parent_id"]
  });
  const {codes, warnings} = makeTagCodes(
    tags.map((tag) => ({
      id: `tag ${tag.id}`,
      path: tag.path ?? tag.name ?? "",
      parent: tag.parent_id === undefined ? undefined : `tag ${tag.parent_id}`,
      description: tag.description ?? ""
    }))
  );
  const read = readHighlights(
    database,
    name,
    new Set(documents.map(({id}) => `document ${id}`)),
    new Set(codes.map(({id}) => id))
  );
  const noPlace = "an extract has no place for them";
  return {
    kind: "Taguette project",
    software: "Taguette",
    name: projects[0]?.name,
    users: [],
    codes,
    variables: [],
    cases: [],
    sources: documents.map(({id, name: title, contents}) => ({
      id: `document ${id}`,
      name: title ?? "",
      kind: "text",
      text: contents === undefined ? undefined : readHtmlText(contents),
      missing: contents === undefined ? "the database holds no text for it" : undefined,
      values: []
    })),
    sets: [],
    codings: read.codings,
    memos: [
      ...documents.map(({id, description = ""}) => ({
        about: {kind: "source" as const, id: `document ${id}`},
        text: description
      })),
      ...projects.map(({description = ""}) => ({about: {kind: "project" as const}, text: description}))
    ].flatMap(({about, text}) => (text.trim() === "" ? [] : [{about, title: "", text, user: undefined}])),
    leftBehind: dropEmptyCounts([
      {what: "highlights without a tag", count: read.untagged, why: "there is no code on them"},
      {
        what: "tags on highlights",
        count: read.lost,
        why: "their tag, highlight or document is not in the file"
      },
      {what: "highlights without both positions", count: read.unplaced, why: "the passage is not known"},
      {what: "entries of the history of changes", count: countRows(database, "commands"), why: noPlace}
    ]),
    warnings,
    offsets: {unit: "UTF-8 bytes", lineEnds: "as stored", byteOrderMark: "counted"}
  };
}
