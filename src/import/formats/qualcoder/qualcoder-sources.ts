import type {ProjectMemo, ProjectSource, ProjectValue} from "../../project/coded-project.js";
import {readSqliteTable} from "../sqlite/read-sqlite-table.js";
import type {SqliteDatabase} from "../sqlite/sqlite-schema.js";

type Kind = ProjectSource["kind"];

const reasons: Record<Kind, string> = {
  text: "the database holds no text for it",
  pdf: "the database holds no text for it",
  picture: "it is a picture",
  audio: "it is a sound recording",
  video: "it is a film"
};

/** Makes the identifier of a source from QualCoder's table `source`. */
export function makeSourceId(id: number | undefined): string {
  return `source ${id}`;
}

/** Reads the sources with their text as stored, and their memos. */
export function readQualCoderSources(
  database: SqliteDatabase,
  file: string,
  values: Map<string, ProjectValue[]>
): {sources: ProjectSource[]; memos: ProjectMemo[]} {
  const rows = readSqliteTable(database, file, "source", {
    texts: ["name", "fulltext", "mediapath", "memo", "owner"],
    numbers: ["id"]
  });
  return {
    sources: rows.map((row) => {
      const kind = findKind(row.mediapath ?? "");
      const hasText = row.fulltext !== undefined && (row.fulltext !== "" || kind === "text");
      const id = makeSourceId(row.id);
      return {
        id,
        name: row.name ?? "",
        kind,
        text: hasText ? row.fulltext : undefined,
        missing: hasText ? undefined : reasons[kind],
        values: values.get(id) ?? []
      };
    }),
    memos: rows.flatMap(({id, memo = "", owner}): ProjectMemo[] =>
      memo.trim() === ""
        ? []
        : [{about: {kind: "source", id: makeSourceId(id)}, title: "", text: memo, user: owner}]
    )
  };
}

/** Media are in folders (`/images/a.png`) or linked (`images:C:\a.png`). Texts have no path, or one of documents. */
function findKind(path: string): Kind {
  if (/^\/?images[/:]/i.test(path)) return "picture";
  if (/^\/?audio[/:]/i.test(path)) return "audio";
  if (/^\/?video[/:]/i.test(path)) return "video";
  return /\.pdf$/i.test(path) ? "pdf" : "text";
}
