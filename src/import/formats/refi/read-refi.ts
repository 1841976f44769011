import type {ByteSource} from "../../../model/byte-source.js";
import type {Project} from "../../project/coded-project.js";
import {type Archive, type ArchiveEntry, openArchive} from "../archive/open-archive.js";
import {loadTexts} from "./load-texts.js";
import {onlyEntry} from "./project-entry.js";
import {projectDocument, readDocument} from "./read-document.js";
import {readPlain, startsAsArchive} from "./read-plain.js";
import {resolve} from "./resolve.js";
import {withoutRepeatedTranscripts} from "./transcripts.js";

/**
 * Reads a REFI-QDA project: a `.qdpx`, or its document by itself, whose texts are then those within it. What the file
 * does not keep to of the standard is told in `warnings`; what `Project` has no place for is counted in `leftBehind`.
 * Selections stay as they are, zero-length, overlapping or beyond the text. Throws a `FileFault` where the archive or the
 * document cannot be read.
 */
export async function readRefiProject(file: ByteSource): Promise<Project> {
  if (!(await startsAsArchive(file))) return project(file.name, await readPlain(file), undefined, undefined);
  const archive = await openArchive(file);
  const document = onlyEntry(file.name, archive, ".qde");
  const bytes = await archive.read(document);
  return project(`${file.name}: ${document.name}`, bytes, archive, document);
}

async function project(
  place: string,
  bytes: Uint8Array,
  archive: Archive | undefined,
  document: ArchiveEntry | undefined
): Promise<Project> {
  const reading = readDocument(place, bytes, projectDocument);
  reading.sources = withoutRepeatedTranscripts(reading);
  const texts = await loadTexts(reading, archive, document);
  return resolve(reading, "REFI-QDA project", texts);
}
