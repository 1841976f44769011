import {FileFault} from "../../../text/errors.js";
import {showValue} from "../../../text/message-words.js";
import type {ProjectSource} from "../../project/coded-project.js";
import {archiveLimits} from "../archive/archive-limits.js";
import type {Archive, ArchiveEntry} from "../archive/open-archive.js";
import {decodeStoredText} from "../text/decode-text.js";
import {makeEntryFinder} from "./find-entry.js";
import type {RefiDocument, RefiSource} from "./refi-document.js";

/** A source's text, or why there is none. */
type Text = Pick<ProjectSource, "text" | "missing">;

const noText: Readonly<Record<ProjectSource["kind"], string>> = {
  text: "the file names no plain text for it",
  pdf: "the file holds no plain text of the PDF",
  picture: "a picture has no text",
  audio: "a recording has no text",
  video: "a film has no text"
};

const counted: Readonly<Partial<Record<ProjectSource["kind"], string>>> = {
  picture: "pictures",
  audio: "recordings",
  video: "films"
};

/**
 * Loads the sources' texts from the archive, one at a time, each file once. Counts but does not read pictures,
 * recordings, films and formatted texts, and files of the archive that the document does not name. `document` is the
 * entry that holds the document. Without an archive, only texts in the document itself are read. Throws a `FileFault`
 * where the sources have too much text, though they share it.
 */
export async function loadTexts(
  reading: RefiDocument,
  archive: Archive | undefined,
  document: ArchiveEntry | undefined
): Promise<Map<string, Text>> {
  const base = document?.name.replace(/[^/]*$/, "") ?? "";
  const find = makeEntryFinder(archive?.entries ?? [], base);
  const texts = new Map<string, Text>();
  const read = new Map<ArchiveEntry, string>();
  const named = new Set<ArchiveEntry | undefined>([document]);
  let characters = 0;
  for (const source of reading.sources) {
    const {id, name, path} = source;
    tallySource(reading, source);
    if (source.inline !== undefined || path === undefined) {
      texts.set(id, {
        text: source.inline,
        missing: source.inline === undefined ? describeMissing(source) : undefined
      });
      continue;
    }
    const found = find(path);
    if (!("entry" in found) || archive === undefined) {
      texts.set(id, {text: undefined, missing: "missing" in found ? found.missing : noText.text});
      continue;
    }
    named.add(found.entry);
    const text = read.get(found.entry) ?? (await readText(reading, archive, found.entry, name));
    read.set(found.entry, text);
    characters += text.length;
    if (characters > archiveLimits.texts)
      throw new FileFault(describeVastTexts(reading, source, found.entry));
    texts.set(id, {text, missing: undefined});
  }
  for (const path of reading.otherFiles) {
    const found = find(path);
    if ("entry" in found) named.add(found.entry);
  }
  const others = (archive?.entries ?? []).filter((entry) => !named.has(entry) && !isClutter(entry.name));
  reading.tally.leave(
    "files in the archive that the document does not name",
    "nothing says what they are",
    others.length
  );
  return texts;
}

/**
 * Removes transcripts that are among the document's texts again, as a recording's transcript often is, and counts them.
 * Keeps a transcript that is coded.
 */
export function removeRepeatedTranscripts(reading: RefiDocument): RefiSource[] {
  const texts = new Set<string>();
  for (const {recording, path} of reading.sources) {
    if (recording === undefined && path !== undefined) texts.add(path);
  }
  const coded = new Set<RefiSource>();
  for (const {source} of reading.selections) coded.add(source);
  for (const {on} of reading.codings) if (!("source" in on)) coded.add(on);
  return reading.sources.filter((source) => {
    const {recording, path} = source;
    if (recording === undefined || path === undefined || !texts.has(path) || coded.has(source)) return true;
    reading.tally.leave("transcripts that are texts of the project as well", "the text is kept once");
    return false;
  });
}

async function readText(
  {tally}: RefiDocument,
  archive: Archive,
  entry: ArchiveEntry,
  name: string
): Promise<string> {
  const {text, guessed} = decodeStoredText(await archive.read(entry));
  if (guessed) tally.odd("texts that are not UTF-8, read as Windows-1252", `${name}, in ${entry.name}`);
  return text;
}

function describeVastTexts({place}: RefiDocument, {name}: RefiSource, entry: ArchiveEntry): string {
  return `${place}: the source ${showValue(name)}, whose text is ${showValue(entry.name)}, brings the texts of the sources beyond the ${archiveLimits.texts} characters that are read; give each source a text of its own, or split the project`;
}

function describeMissing({kind, formatted}: RefiSource): string {
  if (kind !== "text" || formatted === undefined) return noText[kind];
  return `the file gives it only as a formatted text, ${formatted.replace(/^internal:\/\//i, "")}`;
}

function tallySource({tally}: RefiDocument, {kind, formatted}: RefiSource): void {
  const what = counted[kind];
  if (what !== undefined) tally.leave(what, "an extract holds passages of text");
  if (formatted !== undefined) tally.leave("formatted texts", "the plain text is read in their place");
}

/** Files that macOS and Windows put into archives themselves. */
function isClutter(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}
