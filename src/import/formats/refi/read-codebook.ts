import type {ByteSource} from "../../../model/byte-source.js";
import type {Project} from "../../project/coded-project.js";
import {openArchive} from "../archive/open-archive.js";
import {onlyEntry} from "./project-entry.js";
import {codebookDocument, readDocument} from "./read-document.js";
import {readPlain, startsAsArchive} from "./read-plain.js";
import {resolve} from "./resolve.js";

/**
 * Reads a REFI-QDA codebook, `.qdc`, as it is or within an archive: its code tree with definitions, and its sets. Throws
 * a `FileFault` where it cannot be read, or is a project.
 */
export async function readRefiCodebook(file: ByteSource): Promise<Project> {
  if (!(await startsAsArchive(file))) return codebook(file.name, await readPlain(file));
  const archive = await openArchive(file);
  const document = onlyEntry(file.name, archive, ".qdc");
  return codebook(`${file.name}: ${document.name}`, await archive.read(document));
}

function codebook(place: string, bytes: Uint8Array): Project {
  return resolve(readDocument(place, bytes, codebookDocument), "REFI-QDA codebook");
}
