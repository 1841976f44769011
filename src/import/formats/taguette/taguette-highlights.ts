import type {Project, ProjectCoding, ProjectSource} from "../../project/coded-project.js";
import type {TextTable} from "../tables/text-table.js";
import {makeTagCodes} from "./taguette-tags.js";

/** Whether a table holds Taguette's highlights, by its columns. */
export function isTaguetteHighlights({columns}: TextTable): boolean {
  return isTaguetteHeader(columns);
}

/** Whether a header has exactly the columns of Taguette's highlights. */
export function isTaguetteHeader(columns: readonly string[]): boolean {
  const names = columns.map((column) => column.toLowerCase()).join(",");
  return names === "id,document,tag,content" || names === "document,tag,content";
}

/**
 * Makes the project of Taguette's highlights in CSV or a workbook, which have a row for each tag on a highlight. The
 * documents' own texts are not in it. So each highlight is a source, and each document a case.
 */
export function makeHighlightsProject(table: TextTable): Project {
  const at = new Map(table.columns.map((column, place) => [column.toLowerCase(), place]));
  const cell = (row: string[], column: string) => row[at.get(column) ?? -1] ?? "";
  const sources = new Map<string, ProjectSource>();
  const documents = new Map<string, string[]>();
  const codings: ProjectCoding[] = [];
  let untagged = 0;
  for (const [place, row] of table.rows.entries()) {
    const document = cell(row, "document");
    const text = cell(row, "content");
    const key = at.has("id") ? `highlight ${cell(row, "id")}` : `${document} › ${text}`;
    let source = sources.get(key);
    if (source === undefined) {
      const id = at.has("id") ? key : `highlight of line ${table.lines[place]}`;
      source = {id, name: `${document}, ${id}`, kind: "text", text, missing: undefined, values: []};
      sources.set(key, source);
      documents.set(document, documents.get(document) ?? []);
      documents.get(document)?.push(id);
    }
    const tag = cell(row, "tag");
    if (tag.trim() === "") untagged += 1;
    else
      codings.push({
        code: tag,
        source: source.id,
        span: {start: 0, end: [...(source.text ?? "")].length},
        selection: source.id,
        user: undefined,
        quote: undefined,
        case: document
      });
  }
  const tags = new Map(
    codings.map(({code}) => [code, {id: code, path: code, parent: undefined, description: ""}])
  );
  const {codes, warnings} = makeTagCodes([...tags.values()]);
  return {
    kind: "Taguette highlights",
    software: "Taguette",
    name: table.name.replace(/\.[^.]*$/, ""),
    users: [],
    codes,
    variables: [],
    cases: [...documents].map(([name, members]) => ({
      id: name,
      name,
      description: "",
      values: [],
      sources: members,
      passages: [],
      codes: []
    })),
    sources: [...sources.values()],
    sets: [],
    codings,
    leftBehind:
      untagged === 0
        ? []
        : [{what: "highlights without a tag", count: untagged, why: "there is no code on them"}],
    warnings: [...table.warnings, ...warnings],
    offsets: {unit: "code points", lineEnds: "as stored", byteOrderMark: "counted"}
  };
}
