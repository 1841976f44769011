import type {ProjectSource, ProjectValue} from "../../project/coded-project.js";
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

/** The identifier of a source of QualCoder's table `source`. */
export function makeSourceId(id: number | undefined): string {
  return `source ${id}`;
}

/** The sources with their text as stored, and the number of memos on them, for which there is no place. */
export function readQualCoderSources(
  database: SqliteDatabase,
  file: string,
  values: Map<string, ProjectValue[]>
): {sources: ProjectSource[]; memos: number} {
  const rows = readSqliteTable(database, file, "source", {
    texts: ["name", "fulltext", "mediapath", "memo"],
    numbers: ["id"]
  });
  return {
    sources: rows.map((row) => {
      const kind = kindOf(row.mediapath ?? "");
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
    memos: rows.filter(({memo}) => (memo ?? "").trim() !== "").length
  };
}

/** Media lie in folders (`/images/a.png`) or are linked (`images:C:\a.png`); texts have no path, or one of documents. */
function kindOf(path: string): Kind {
  if (/^\/?images[/:]/i.test(path)) return "picture";
  if (/^\/?audio[/:]/i.test(path)) return "audio";
  if (/^\/?video[/:]/i.test(path)) return "video";
  return /\.pdf$/i.test(path) ? "pdf" : "text";
}
