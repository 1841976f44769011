import type {ByteSource} from "../../model/byte-source.js";
import {FileFault} from "../../text/errors.js";
import {refuseDeepCodes} from "../project/code-depth.js";
import type {Project} from "../project/coded-project.js";
import {openArchive} from "./archive/open-archive.js";
import {isCodebookTable, readCodebookTable} from "./codebooks/read-codebook-table.js";
import {readIndentedCodebook} from "./codebooks/read-indented-codebook.js";
import {readQualCoder} from "./qualcoder/read-qualcoder.js";
import {type FileKind, readWhole, recogniseFile} from "./recognise.js";
import {readRefiCodebook, readRefiProject} from "./refi/read-refi.js";
import {maxDatabaseBytes} from "./sqlite/open-sqlite.js";
import type {SqliteEngine} from "./sqlite/sqlite-engine.js";
import {findTableStart, parseTable} from "./tables/read-delimited.js";
import {isNodeText, readNodeText} from "./tables/read-node-text.js";
import {readWorkbook} from "./tables/read-workbook.js";
import type {HeaderPlace} from "./tables/table-columns.js";
import type {TextTable} from "./tables/text-table.js";
import {readTaguette} from "./taguette/read-taguette.js";
import {isTaguetteHighlights, makeHighlightsProject} from "./taguette/taguette-highlights.js";
import {decodeText, maxTextBytes} from "./text/decode-text.js";

/**
 * The choices in reading a file: the sheet of a workbook, the line of a table's header where it is not to be found, the
 * SQLite that reads databases, and the files beside a project in which its paths are followed.
 */
export type ReadChoices = {
  sheet?: string | undefined;
  header?: HeaderPlace | undefined;
  /** Whether sheets of a workbook that are a coder's each are read together. */
  together?: boolean;
  sqlite?: SqliteEngine;
  beside?: readonly ByteSource[];
};

/**
 * Reads a file of coding software: a project, or a table whose columns are still unknown (see `makeTableProject`).
 * Throws a FileFault where the kind of file is not read, or the file is damaged or beyond what is read.
 */
export async function readCodedFile(
  file: ByteSource,
  choices: ReadChoices = {}
): Promise<Project | TextTable> {
  const read = await readByKind(file, choices);
  if (!isTable(read)) refuseDeepCodes(file.name, read.codes);
  return read;
}

/** Whether a file is a table, whose columns must be known before it is a project. */
export function isTable(read: Project | TextTable): read is TextTable {
  return read.kind === "table";
}

async function readByKind(file: ByteSource, choices: ReadChoices): Promise<Project | TextTable> {
  const known = await recogniseFile(file, choices.sqlite);
  if (choices.sheet !== undefined && known.container !== "workbook")
    throw new FileFault(
      `${file.name}: a sheet is named, and the file is not a workbook; leave the sheet out`
    );
  switch (known.container) {
    case "workbook":
      return readSheets(file, choices);
    case "text":
      return readText(await readWhole(file, maxTextBytes, "text"), file.name, choices.header);
    case "SQLite database":
      return readDatabase(known, await readWhole(file, maxDatabaseBytes, "a database"), file.name, choices);
    default:
      return readPacked(known, file, choices);
  }
}

/** Sheets that are no coder's codings, such as codebooks, are not read together. */
async function readSheets(file: ByteSource, choices: ReadChoices): Promise<Project | TextTable> {
  const read = projectOrTable(await readWorkbook(file, choices));
  if (isTable(read) || choices.together !== true) return read;
  return projectOrTable(await readWorkbook(file, {...choices, together: false}));
}

async function readPacked(known: FileKind, file: ByteSource, choices: ReadChoices): Promise<Project> {
  if (known.kind === "REFI-QDA codebook") return readRefiCodebook(file);
  if (known.entry === undefined) return readRefiProject(file, choices.beside);
  const archive = await openArchive(file);
  const entry = archive.entries.find(({name}) => name === known.entry);
  if (entry === undefined)
    throw new FileFault(`${file.name}: the entry ${known.entry} is gone; copy the file again`);
  return readDatabase(known, await archive.read(entry, maxDatabaseBytes), file.name, choices);
}

function readDatabase(
  known: FileKind,
  bytes: Uint8Array,
  name: string,
  choices: ReadChoices
): Promise<Project> {
  const read = known.kind === "Taguette project" ? readTaguette : readQualCoder;
  return read(bytes, name, choices.sqlite);
}

function readText(bytes: Uint8Array, name: string, header: HeaderPlace | undefined): Project | TextTable {
  const {text, warnings} = decodeText(bytes, name);
  if (isNodeText(text)) return readNodeText(text, name, warnings);
  if (findTableStart(text).delimiter === undefined) return readIndentedCodebook(text, name, warnings);
  return projectOrTable(parseTable(text, name, warnings, header));
}

function projectOrTable(table: TextTable): Project | TextTable {
  if (isTaguetteHighlights(table)) return makeHighlightsProject(table);
  return isCodebookTable(table) ? readCodebookTable(table) : table;
}
