import {FileFault} from "../../../text/errors.js";
import {showValue} from "../../../text/message-words.js";
import type {ProjectSource} from "../../project/coded-project.js";
import {archiveLimits} from "../archive/archive-limits.js";
import type {Archive, ArchiveEntry} from "../archive/open-archive.js";
import {decodeStoredText} from "../text/decode-text.js";
import {type FilePlace, makeEntryFinder} from "./find-entry.js";
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
 * Loads the sources' texts from the places of a project's files, one at a time, each file once: from the archive, then
 * from the files beside it. Counts but does not read pictures, recordings, films and formatted texts, and files that the
 * document does not name. `document` is the entry that holds the document. Throws a `FileFault` where the sources have too
 * much text, though they share it, or a file was given that is none of the project's.
 */
export async function loadTexts(
  reading: RefiDocument,
  places: readonly FilePlace[],
  document: ArchiveEntry | undefined
): Promise<Map<string, Text>> {
  const find = makeFileFinder(places);
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
    if ("missing" in found) {
      reading.tally.odd(howToGiveTexts, `${name}, at ${path}`);
      texts.set(id, {text: undefined, missing: found.missing});
      continue;
    }
    const {entry, archive} = found;
    named.add(entry);
    const text = read.get(entry) ?? (await readText(reading, archive, entry, name));
    read.set(entry, text);
    characters += text.length;
    if (characters > archiveLimits.texts) throw new FileFault(describeVastTexts(reading, source, entry));
    texts.set(id, {text, missing: undefined});
  }
  for (const note of reading.notes) {
    if (note.inline !== undefined || note.path === undefined) continue;
    const found = find(note.path);
    if ("missing" in found) continue;
    note.inline = read.get(found.entry) ?? (await readText(reading, found.archive, found.entry, note.name));
    read.set(found.entry, note.inline);
    characters += note.inline.length;
    if (characters > archiveLimits.texts) throw new FileFault(describeVastTexts(reading, note, found.entry));
  }
  for (const path of reading.otherFiles) {
    const found = find(path);
    if ("entry" in found) named.add(found.entry);
  }
  for (const {archive, isBeside} of places) tallyUnnamed(reading, archive, isBeside, named);
  return texts;
}

/** Where the text of a source can be missing, and what to give then. */
const howToGiveTexts =
  "sources whose text is not in what was given; give the folder that holds the project and the texts, or all of these files together";

type FoundFile = {entry: ArchiveEntry; archive: Archive} | {missing: string};

/** Finds a file in the first place that has it. The reason why there is none is that of the last place. */
function makeFileFinder(places: readonly FilePlace[]): (path: string) => FoundFile {
  const finders = places.map(({archive, base, isBeside}) => ({
    archive,
    find: makeEntryFinder(archive.entries, base, isBeside)
  }));
  return (path) => {
    let missing: string = noText.text;
    for (const {archive, find} of finders) {
      const found = find(path);
      if ("entry" in found) return {...found, archive};
      missing = found.missing;
    }
    return {missing};
  };
}

/**
 * Counts the files that the document does not name. A file that somebody named one by one beside the project is a
 * mistake instead: `FileFault`.
 */
function tallyUnnamed(
  {place, tally}: RefiDocument,
  {entries}: Archive,
  isBeside: boolean,
  named: ReadonlySet<ArchiveEntry | undefined>
): void {
  const others = entries.filter((entry) => !named.has(entry) && !isClutter(entry.name));
  const strays = isBeside ? others.filter(({name}) => !name.includes("/")).map(({name}) => name) : [];
  if (strays.length > 0)
    throw new FileFault(
      `${place}: the project does not name ${strays.slice(0, 5).join(", ")}${strays.length > 5 ? ` and ${strays.length - 5} more` : ""}; leave out what is not one of its files. A table of patients goes with it as --patients, a codebook as --codebook, and other projects and tables are imported alone`
    );
  tally.leave(
    isBeside
      ? "files beside the project that it does not name"
      : "files in the archive that the document does not name",
    "nothing says what they are",
    others.length
  );
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

function describeVastTexts({place}: RefiDocument, {name}: {name: string}, entry: ArchiveEntry): string {
  return `${place}: the source ${showValue(name)}, whose text is ${showValue(entry.name)}, brings the texts of the sources beyond the ${archiveLimits.texts} characters that are read; give each source a text of its own, or split the project`;
}

function describeMissing({kind, formatted}: RefiSource): string {
  if (kind !== "text" || formatted === undefined) return noText[kind];
  return `the file gives it only as a formatted text, ${formatted.replace(/^internal:\/\//i, "")}`;
}

function tallySource({tally}: RefiDocument, {kind, formatted}: RefiSource): void {
  const what = counted[kind];
  if (what !== undefined) tally.leave(what, "an extract holds what is coded on them, not the files");
  if (formatted !== undefined) tally.leave("formatted texts", "the plain text is read in their place");
}

/** Files that macOS and Windows put into archives themselves. */
function isClutter(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}
