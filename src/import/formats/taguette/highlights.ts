import type {Coding} from "../../project/coded-project.js";
import {readTable} from "../sqlite/read-sqlite-table.js";
import type {Sqlite} from "../sqlite/sqlite-schema.js";
import {textOfHtml} from "./html-text.js";

/** The codings, one for each tag on a highlight; the codings of one highlight share its selection. */
export function readHighlights(
  database: Sqlite,
  name: string,
  documents: Set<string>,
  tags: Set<string>
): {codings: Coding[]; untagged: number; lost: number; unplaced: number} {
  const tagsOf = new Map<number | undefined, string[]>();
  let links = 0;
  for (const {highlight_id: highlight, tag_id: tag} of readTable(database, name, "highlight_tags", {
    numbers: ["highlight_id", "tag_id"]
  })) {
    links += 1;
    if (!tags.has(`tag ${tag}`)) continue;
    const list = tagsOf.get(highlight) ?? [];
    list.push(`tag ${tag}`);
    tagsOf.set(highlight, list);
  }
  const codings: Coding[] = [];
  let untagged = 0;
  let unplaced = 0;
  let unplacedLinks = 0;
  for (const row of readTable(database, name, "highlights", {
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
        quote: row.snippet === undefined ? undefined : textOfHtml(row.snippet),
        case: undefined
      });
  }
  return {codings, untagged, lost: links - codings.length - unplacedLinks, unplaced};
}
