import {parse} from "csv-parse/browser/esm/sync";
import {FileFault} from "../../../text/errors.js";
import {codebookColumns} from "../codebooks/codebook-columns.js";
import {delimiterOf} from "../tables/find-delimiter.js";
import {isTaguetteHeader} from "../taguette/taguette-highlights.js";
import {rootElement} from "../xml/root-element.js";
import type {FileKind} from "./read-whole.js";
import {whatCanBeGiven} from "./read-whole.js";

/** What a file of text is, by its beginning: XML by its root, a table by its header, or a list of codes. */
export function kindOfText(bytes: Uint8Array, text: string, name: string): FileKind {
  const start = text.trimStart();
  if (start.startsWith("<")) return kindOfMarkup(rootElement(bytes), name);
  if (/^[{[]\s*["{[\]}]/.test(start))
    throw new FileFault(`${name}: this is JSON, which is not read; ${whatCanBeGiven}`);
  return {kind: kindOfHeader(text), container: "text", entry: undefined};
}

/** What a table is, by the titles of its columns. */
export function kindOfColumns(
  columns: readonly string[]
): "Taguette highlights" | "codebook table" | "table" {
  if (isTaguetteHeader(columns)) return "Taguette highlights";
  return codebookColumns(columns) === undefined ? "table" : "codebook table";
}

function kindOfMarkup(root: string | undefined, name: string): FileKind {
  if (root === "Project") return {kind: "REFI-QDA project", container: "XML", entry: undefined};
  if (root === "CodeBook") return {kind: "REFI-QDA codebook", container: "XML", entry: undefined};
  if (root?.toLowerCase() === "html") throw new FileFault(`${name}: this is a web page; ${whatCanBeGiven}`);
  const what =
    root === undefined
      ? "begins as XML and has no root element that can be found"
      : `is XML with the root ${root}`;
  throw new FileFault(`${name}: the file ${what}, not a Project or CodeBook of REFI-QDA; ${whatCanBeGiven}`);
}

function kindOfHeader(text: string): FileKind["kind"] {
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const body = stated === null ? text : text.slice(stated[0].length);
  const delimiter = stated?.[1] ?? delimiterOf(body);
  if (delimiter === undefined) return "codebook table";
  try {
    const [header] = parse(body, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      to: 1
    });
    return kindOfColumns((header ?? []).map((title) => title.trim()));
  } catch {
    return "table";
  }
}
