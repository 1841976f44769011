import type {ByteSource} from "../../../model/byte-source.js";
import {FileFault} from "../../../text/errors.js";
import type {Project} from "../../project/coded-project.js";
import {archiveLimits} from "../archive/archive-limits.js";
import {archiveOfFiles} from "../archive/loose-files.js";
import {type ArchiveEntry, openArchive} from "../archive/open-archive.js";
import {type FilePlace, findOnlyEntry} from "./find-entry.js";
import {loadTexts, removeRepeatedTranscripts} from "./load-texts.js";
import {codebookDocument, projectDocument, readRefiDocument} from "./read-document.js";
import {resolveDocument} from "./resolve-document.js";
import {addSetVariables} from "./set-variables.js";
import {splitFolders} from "./split-folders.js";

/**
 * Reads a REFI-QDA project: a `.qdpx`, or its document alone with the texts within it. `beside` are the files that were
 * given with it, in which its paths are followed: texts beside the archive, the files of an unpacked project. `warnings`
 * says where the file departs from the standard; `leftBehind` counts what `Project` has no place for. Selections stay as
 * they are: of length zero, overlapping or beyond the text. Throws a `FileFault` where the archive or the document cannot
 * be read.
 */
export async function readRefiProject(
  file: ByteSource,
  beside: readonly ByteSource[] = []
): Promise<Project> {
  const outside = {archive: archiveOfFiles(beside), base: findFolder(file.name), isBeside: true};
  if (!(await startsAsArchive(file)))
    return readProject(file.name, await readPlain(file), [outside], undefined);
  const archive = await openArchive(file);
  const document = findOnlyEntry(file.name, archive, ".qde");
  const bytes = await archive.read(document);
  const inside = {archive, base: findFolder(document.name), isBeside: false};
  return readProject(
    `${file.name}: ${document.name}`,
    bytes,
    beside.length === 0 ? [inside] : [inside, outside],
    document
  );
}

/**
 * Reads a REFI-QDA codebook, `.qdc`, alone or within an archive: its code tree with definitions, and its sets. Throws a
 * `FileFault` where it cannot be read, or is a project.
 */
export async function readRefiCodebook(file: ByteSource): Promise<Project> {
  if (!(await startsAsArchive(file))) return readCodebook(file.name, await readPlain(file));
  const archive = await openArchive(file);
  const document = findOnlyEntry(file.name, archive, ".qdc");
  return readCodebook(`${file.name}: ${document.name}`, await archive.read(document));
}

/** Whether a file begins like a ZIP archive. */
async function startsAsArchive(file: ByteSource): Promise<boolean> {
  const [first, second] = await file.read(0, Math.min(2, file.size));
  return first === 0x50 && second === 0x4b;
}

/** Reads a document that is not in an archive. Throws a `FileFault` where it is empty or too large. */
async function readPlain(file: ByteSource): Promise<Uint8Array> {
  if (file.size === 0) throw new FileFault(`${file.name}: the file is empty; export or copy it again`);
  if (file.size > archiveLimits.entry) {
    throw new FileFault(
      `${file.name}: the document has ${file.size} bytes, more than the ${archiveLimits.entry} that are read; split the project`
    );
  }
  return file.read(0, file.size);
}

async function readProject(
  place: string,
  bytes: Uint8Array,
  places: readonly FilePlace[],
  document: ArchiveEntry | undefined
): Promise<Project> {
  const reading = readRefiDocument(place, bytes, projectDocument);
  reading.sources = removeRepeatedTranscripts(reading);
  const texts = await loadTexts(reading, places, document);
  return addSetVariables(splitFolders(resolveDocument(reading, "REFI-QDA project", texts)));
}

function readCodebook(place: string, bytes: Uint8Array): Project {
  return splitFolders(resolveDocument(readRefiDocument(place, bytes, codebookDocument), "REFI-QDA codebook"));
}

/** The folder of a path, with its slash; empty at the top. */
function findFolder(path: string): string {
  return path.replace(/[^/]*$/, "");
}
