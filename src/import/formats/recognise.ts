import {parse} from "csv-parse/browser/esm/sync";
import type {ByteSource} from "../../model/byte-source.js";
import {FileFault} from "../../text/errors.js";
import type {ProjectKind} from "../project/coded-project.js";
import {openArchive} from "./archive/open-archive.js";
import {findCodebookColumns} from "./codebooks/codebook-columns.js";
import {describeForeignName, describeSignature} from "./foreign-files.js";
import {isSqlite, maxDatabaseBytes, openSqlite} from "./sqlite/open-sqlite.js";
import type {SqliteEngine} from "./sqlite/sqlite-engine.js";
import {findTableStart} from "./tables/read-delimited.js";
import {isNodeText} from "./tables/read-node-text.js";
import {isTaguetteHeader} from "./taguette/taguette-highlights.js";
import {decodeBeginning, findRootElement} from "./xml/root-element.js";

/** What a file is, by its content. The mapping says whether a table is long or wide. */
export type FileKind = {
  kind: ProjectKind | "table";
  container: "zip" | "SQLite database" | "XML" | "text" | "workbook";
  /** The entry of the archive that holds the database, where it is packed. */
  entry: string | undefined;
};

/** The files that can be read, for the ends of sentences that refuse a file. */
export const whatCanBeGiven =
  "give a REFI-QDA export (.qdpx or .qdc), QualCoder's data.qda, Taguette's SQLite or highlights, or a table as .csv, .tsv or .xlsx";

const maxCandidates = 20;

const beginningBytes = 262144;

/**
 * Recognises what a file is, by its content and never its name. Throws a FileFault that says what to export instead for
 * files that are not read: programs' own formats, documents, packed and protected files.
 */
export async function recogniseFile(file: ByteSource, engine?: SqliteEngine): Promise<FileKind> {
  if (file.size === 0) throw new FileFault(`${file.name}: the file is empty; export it again`);
  const bytes = await file.read(0, Math.min(file.size, beginningBytes));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 8) return recogniseArchive(file);
  if (isSqlite(bytes))
    return recogniseDatabase(await readWhole(file, maxDatabaseBytes, "a database"), file.name, engine);
  const sentence = describeSignature(bytes, file.name);
  if (sentence !== undefined) throw new FileFault(`${file.name}: ${sentence}`);
  const text = decodeBeginning(bytes);
  if (text.includes("\0")) {
    const own = describeForeignName(file.name);
    throw new FileFault(
      `${file.name}: ${own ?? "this is neither text nor a file of coding software that is known; export the project as REFI-QDA (.qdpx), or the table as .csv or .xlsx"}`
    );
  }
  return recogniseText(bytes, text, file.name);
}

/** Reads all bytes of a file. Throws a FileFault where it is larger than `most` bytes, before reading any. */
export async function readWhole(file: ByteSource, maxBytes: number, what: string): Promise<Uint8Array> {
  if (file.size > maxBytes)
    throw new FileFault(
      `${file.name}: the file has ${Math.ceil(file.size / 1048576)} MB, and of ${what} at most ${maxBytes / 1048576} MB are read; export less at a time`
    );
  return file.read(0, file.size);
}

/** Recognises a ZIP archive by the names of its entries, or else by the root of the XML in it. */
async function recogniseArchive(file: ByteSource): Promise<FileKind> {
  const archive = await openArchive(file);
  const has = (pattern: RegExp) => archive.entries.some(({name}) => pattern.test(name));
  if (has(/\.qde$/i)) return {kind: "REFI-QDA project", container: "zip", entry: undefined};
  const databases = archive.entries.filter(({name}) => /(^|\/)data\.qda$/i.test(name));
  if (databases.length > 1)
    throw new FileFault(
      `${file.name}: the archive holds ${databases.length} projects of QualCoder (${databases
        .slice(0, 5)
        .map(({name}) => name)
        .join(", ")}); pack one of them`
    );
  if (databases[0] !== undefined)
    return {kind: "QualCoder project", container: "zip", entry: databases[0].name};
  if (has(/^xl\/workbook\.xml$/)) return {kind: "table", container: "workbook", entry: undefined};
  if (has(/\.qdc$/i)) return {kind: "REFI-QDA codebook", container: "zip", entry: undefined};
  const candidates = archive.entries
    .filter(({name}) => /^[^/]*\.xml$|^[^/.]+$/i.test(name))
    .slice(0, maxCandidates);
  for (const entry of candidates) {
    const root = findRootElement((await archive.read(entry)).subarray(0, 65536));
    if (root === "Project") return {kind: "REFI-QDA project", container: "zip", entry: undefined};
    if (root === "CodeBook") return {kind: "REFI-QDA codebook", container: "zip", entry: undefined};
  }
  throw new FileFault(`${file.name}: ${describeForeignArchive(has, file.name, archive.entries.length)}`);
}

/** Recognises an SQLite database by its tables. */
async function recogniseDatabase(bytes: Uint8Array, name: string, engine?: SqliteEngine): Promise<FileKind> {
  const database = await openSqlite(bytes, name, engine);
  const tables = new Set(database.tables.keys());
  database.close();
  const has = (...names: string[]) => names.every((table) => tables.has(table));
  if (has("source", "code_name", "code_text"))
    return {kind: "QualCoder project", container: "SQLite database", entry: undefined};
  if (has("documents", "highlights", "tags"))
    return {kind: "Taguette project", container: "SQLite database", entry: undefined};
  if (has("freecode", "coding"))
    throw new FileFault(
      `${name}: this is a project of RQDA; open it in QualCoder, which imports it, and give QualCoder's data.qda`
    );
  const some = [...tables].slice(0, 8).join(", ");
  throw new FileFault(
    `${name}: ${describeForeignName(name) ?? `this database is of no program that is known (${some === "" ? "it has no tables" : `its tables are ${some}`}); ${whatCanBeGiven}`}`
  );
}

/** Recognises a file of text by its beginning: XML by its root, a table by its header, or a list of codes. */
function recogniseText(bytes: Uint8Array, text: string, name: string): FileKind {
  const start = text.trimStart();
  if (isNodeText(start)) return {kind: "table", container: "text", entry: undefined};
  if (start.startsWith("<")) return recogniseMarkup(findRootElement(bytes), name);
  if (/^[{[]\s*["{[\]}]/.test(start))
    throw new FileFault(`${name}: this is JSON, which is not read; ${whatCanBeGiven}`);
  return {kind: recogniseHeader(text), container: "text", entry: undefined};
}

/** Recognises a table by the titles of its columns. */
function recogniseColumns(columns: readonly string[]): "Taguette highlights" | "codebook table" | "table" {
  if (isTaguetteHeader(columns)) return "Taguette highlights";
  return findCodebookColumns(columns) === undefined ? "table" : "codebook table";
}

function describeForeignArchive(has: (pattern: RegExp) => boolean, name: string, entries: number): string {
  if (has(/^word\/document\.xml$/))
    return "this is a Word document; export the coding as .qdpx, or the table as .xlsx";
  if (has(/^content\.xml$/) && has(/^mimetype$/))
    return "this is a file of LibreOffice; save the table as .xlsx or .csv";
  if (has(/^xl\/workbook\.bin$/)) return "this is a binary workbook (.xlsb); save it as .xlsx";
  if (entries === 0) return "the archive is empty; export the project again";
  if (has(/^[^/]*\.(csv|tsv|xlsx|sqlite3?|qdpx)$/i))
    return "this is an archive with a file of coding in it; unpack it and give that file";
  return (
    describeForeignName(name) ??
    `this archive holds no project of coding software that is known; ${whatCanBeGiven}`
  );
}

function recogniseMarkup(root: string | undefined, name: string): FileKind {
  if (root === "Project") return {kind: "REFI-QDA project", container: "XML", entry: undefined};
  if (root === "CodeBook") return {kind: "REFI-QDA codebook", container: "XML", entry: undefined};
  if (root?.toLowerCase() === "html") throw new FileFault(`${name}: this is a web page; ${whatCanBeGiven}`);
  const what =
    root === undefined
      ? "begins as XML and has no root element that can be found"
      : `is XML with the root ${root}`;
  throw new FileFault(`${name}: the file ${what}, not a Project or CodeBook of REFI-QDA; ${whatCanBeGiven}`);
}

function recogniseHeader(text: string): FileKind["kind"] {
  const {body, delimiter} = findTableStart(text);
  if (delimiter === undefined) return "codebook table";
  try {
    const [header] = parse(body, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      to: 1
    });
    return recogniseColumns((header ?? []).map((title) => title.trim()));
  } catch {
    return "table";
  }
}
