import type {ByteSource} from "../../model/byte-source.js";
import {FileFault} from "../../text/errors.js";
import {sentenceOfName, sentenceOfSignature} from "./foreign-files.js";
import {kindOfArchive} from "./recognise/kind-of-archive.js";
import {kindOfDatabase} from "./recognise/kind-of-database.js";
import {kindOfText} from "./recognise/kind-of-text.js";
import {type FileKind, readWhole} from "./recognise/read-whole.js";
import {isSqlite} from "./sqlite/header.js";
import {largestDatabase} from "./sqlite/open-sqlite.js";
import type {SqliteEngine} from "./sqlite/sqlite-engine.js";
import {beginningOf} from "./xml/root-element.js";

export type {FileKind} from "./recognise/read-whole.js";

const beginning = 262144;

/**
 * What a file is, by its content and never its name. Throws a FileFault that says what to export instead for what is
 * not read: programs' own formats, documents, packed and protected files.
 */
export async function recognise(file: ByteSource, engine?: SqliteEngine): Promise<FileKind> {
  if (file.size === 0) throw new FileFault(`${file.name}: the file is empty; export it anew`);
  const bytes = await file.read(0, Math.min(file.size, beginning));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 8) return kindOfArchive(file);
  if (isSqlite(bytes))
    return kindOfDatabase(await readWhole(file, largestDatabase, "a database"), file.name, engine);
  const sentence = sentenceOfSignature(bytes, file.name);
  if (sentence !== undefined) throw new FileFault(`${file.name}: ${sentence}`);
  const text = beginningOf(bytes);
  if (text.includes("\0")) {
    const own = sentenceOfName(file.name);
    throw new FileFault(
      `${file.name}: ${own ?? "this is neither text nor a file of coding software that is known; export the project as REFI-QDA (.qdpx), or the table as .csv or .xlsx"}`
    );
  }
  return kindOfText(bytes, text, file.name);
}
