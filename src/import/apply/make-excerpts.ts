import {makePassageReader, type PassageReader} from "../formats/offsets/read-passage.js";
import type {OffsetReading, Project, ProjectSource} from "../project/coded-project.js";
import type {TreeCode} from "./code-tree.js";
import {
  type CodeUse,
  type DroppedUse,
  makeCodingKey,
  makePlaceKey,
  type PassageReading,
  type UsePlace
} from "./code-uses.js";

/** A passage of a patient that carries a theme or that a coder read, with its codings. */
export type CodedPassage = {
  patient: number;
  source: ProjectSource;
  place: string;
  /** The text with LF as line end and without a byte order mark. Empty where a picture or a recording is coded. */
  text: string;
  codings: {code: TreeCode; coder: string}[];
  /** Who is said to have read it, whether they put a code on it or not. */
  readers: Set<string>;
};

type Drawn = CodedPassage & {sourceIndex: number; from: number; to: number};
type Passage = {from: number; to: number; text: string};

/**
 * Makes the excerpts of uses of codes and of readings, in the order of sources, then of positions, then of patients. Leaves
 * behind a use whose passage cannot be read, or that repeats another, and counts the readings that it leaves behind.
 */
export function makeExcerpts(
  project: Project,
  uses: readonly CodeUse[],
  describing: readonly number[],
  readings: readonly PassageReading[],
  reading: OffsetReading | undefined
): {excerpts: CodedPassage[]; dropped: DroppedUse[]; droppedReadings: number} {
  const dropped: DroppedUse[] = [];
  const read = makeSourceReader(project, reading);
  const drawn = new Map<string, Drawn>();
  const draw = (
    patient: number,
    key: string,
    found: Passage & {source: ProjectSource; sourceIndex: number}
  ) => {
    const excerptKey = `${patient} ${key}`;
    const excerpt = drawn.get(excerptKey) ?? {patient, place: key, codings: [], readers: new Set(), ...found};
    drawn.set(excerptKey, excerpt);
    return excerpt;
  };
  const said = new Set<string>();
  for (const use of describing) {
    const {code, coder, patients, place} = uses[use] as CodeUse;
    if (code === undefined || place === undefined) continue;
    const found = read(place);
    if (typeof found === "string") {
      dropped.push({use, why: found});
      continue;
    }
    const key = makePlaceKey(place);
    let carried = false;
    for (const patient of patients) {
      const coding = makeCodingKey(patient, key, code, coder);
      if (said.has(coding)) continue;
      said.add(coding);
      carried = true;
      draw(patient, key, found).codings.push({code, coder});
    }
    if (!carried)
      dropped.push({use, why: "the same code stands on the same passage by the same coder already"});
  }
  let droppedReadings = 0;
  for (const {patients, coder, place} of readings) {
    const found = read(place);
    if (typeof found === "string" || patients.length === 0) droppedReadings += 1;
    else for (const patient of patients) draw(patient, makePlaceKey(place), found).readers.add(coder);
  }
  const excerpts = [...drawn.values()].sort(
    (one, other) =>
      one.sourceIndex - other.sourceIndex ||
      one.from - other.from ||
      one.to - other.to ||
      one.patient - other.patient
  );
  return {excerpts, dropped, droppedReadings};
}

/** Reads the passages of sources, or says why there is none. Keeps each source's reader and the passages read. */
function makeSourceReader(project: Project, reading: OffsetReading | undefined) {
  const sources = new Map(project.sources.map((source, sourceIndex) => [source.id, {source, sourceIndex}]));
  const readers = new Map<string, PassageReader>();
  const passages = new Map<string, Passage | string>();
  return (
    place: PassageReading["place"]
  ): (Passage & {source: ProjectSource; sourceIndex: number}) | string => {
    const held = sources.get(place.source);
    if (held === undefined) return "their source is not in the file";
    const {source} = held;
    if (isWithoutWords(place, source)) return {from: 0, to: 0, text: "", ...held};
    if (source.text === undefined) return describeMissingText(source);
    const key = makePlaceKey(place);
    let passage = passages.get(key);
    if (passage === undefined) {
      let reader = readers.get(source.id);
      if (reader === undefined && reading !== undefined) {
        reader = makePassageReader(source.text, reading);
        readers.set(source.id, reader);
      }
      passage = readPassage(source.text, place.span, reader);
      passages.set(key, passage);
    }
    return typeof passage === "string" ? passage : {...passage, ...held};
  };
}

/** Whether what is coded has no words: an area, a whole picture or recording, an empty text. */
function isWithoutWords({span, area}: PassageReading["place"], {kind, text}: ProjectSource): boolean {
  return (
    area !== undefined || (span === undefined && (text === "" || (text === undefined && kind !== "text")))
  );
}

function readPassage(
  stored: string,
  span: UsePlace["span"],
  reader: PassageReader | undefined
): Passage | string {
  const found = span === undefined ? {from: 0, to: stored.length} : reader?.find(span.start, span.end);
  if (found === undefined) return "how positions count is not known";
  if (typeof found === "string") return `their passage cannot be read: ${found}`;
  const text = cleanText(stored.slice(found.from, found.to), found.from === 0);
  return text.trim() === "" ? "their passage has no text" : {...found, text};
}

/** The text with LF as line end, and without a byte order mark at its beginning. */
function cleanText(passage: string, atBeginning: boolean): string {
  const text = atBeginning && passage.startsWith("\ufeff") ? passage.slice(1) : passage;
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function describeMissingText({missing}: ProjectSource): string {
  return missing === undefined
    ? "their source has no text"
    : `the text of their source is missing: ${missing}`;
}
