import {type PassageReader, passageReader} from "../formats/offsets/read-passage.js";
import type {OffsetReading, Project, Source} from "../project/coded-project.js";
import type {KeptCode} from "./code-tree.js";
import {codingKey, type Left, type Mark, type MarkPlace, placeKey} from "./code-uses.js";
/** A passage of a patient that carries a theme, and the codings on it. */
export type Excerpt = {
  patient: number;
  source: Source;
  place: string;
  /** The text with LF as line end and without a byte order mark. */
  text: string;
  codings: {code: KeptCode; coder: string}[];
};

type Drawn = Excerpt & {sourceIndex: number; from: number; to: number};
type Passage = {from: number; to: number; text: string};

/**
 * The excerpts that marks make, in the order of sources, then of positions, then of patients. A mark whose passage cannot be read, or that says
 * again what another says, is left behind.
 */
export function makeExcerpts(
  project: Project,
  marks: readonly Mark[],
  describing: readonly number[],
  reading: OffsetReading | undefined
): {excerpts: Excerpt[]; left: Left[]} {
  const left: Left[] = [];
  const read = sourceReader(project, reading);
  const drawn = new Map<string, Drawn>();
  const said = new Set<string>();
  for (const mark of describing) {
    const {code, coder, patients, place} = marks[mark] as Mark;
    if (code === undefined || place === undefined) continue;
    const found = read(place);
    if (typeof found === "string") {
      left.push({mark, why: found});
      continue;
    }
    const key = placeKey(place);
    let carried = false;
    for (const patient of patients) {
      const coding = codingKey(patient, key, code, coder);
      if (said.has(coding)) continue;
      said.add(coding);
      carried = true;
      const excerptKey = `${patient} ${key}`;
      const excerpt = drawn.get(excerptKey) ?? {patient, place: key, codings: [], ...found};
      drawn.set(excerptKey, excerpt);
      excerpt.codings.push({code, coder});
    }
    if (!carried)
      left.push({mark, why: "the same code stands on the same passage by the same coder already"});
  }
  const excerpts = [...drawn.values()].sort(
    (one, other) =>
      one.sourceIndex - other.sourceIndex ||
      one.from - other.from ||
      one.to - other.to ||
      one.patient - other.patient
  );
  return {excerpts, left};
}

/** Reads the passages of sources, or says why there is none; a source's reader and the passage last read are kept. */
function sourceReader(project: Project, reading: OffsetReading | undefined) {
  const sources = new Map(project.sources.map((source, sourceIndex) => [source.id, {source, sourceIndex}]));
  const readers = new Map<string, PassageReader>();
  const passages = new Map<string, Passage | string>();
  return (place: MarkPlace): (Passage & {source: Source; sourceIndex: number}) | string => {
    const held = sources.get(place.source);
    if (held === undefined) return "their source is not in the file";
    const {source} = held;
    if (source.text === undefined) return whyNoText(source);
    const key = placeKey(place);
    let passage = passages.get(key);
    if (passage === undefined) {
      let reader = readers.get(source.id);
      if (reader === undefined && reading !== undefined) {
        reader = passageReader(source.text, reading);
        readers.set(source.id, reader);
      }
      passage = readPassage(source.text, place.span, reader);
      passages.set(key, passage);
    }
    return typeof passage === "string" ? passage : {...passage, ...held};
  };
}

function readPassage(
  stored: string,
  span: MarkPlace["span"],
  reader: PassageReader | undefined
): Passage | string {
  const found = span === undefined ? {from: 0, to: stored.length} : reader?.find(span.start, span.end);
  if (found === undefined) return "how positions count is not known";
  if (typeof found === "string") return `their passage cannot be read: ${found}`;
  const text = plainText(stored.slice(found.from, found.to), found.from === 0);
  return text.trim() === "" ? "their passage has no text" : {...found, text};
}

/** The text with LF as line end, and without the byte order mark that a text may begin with. */
function plainText(passage: string, atBeginning: boolean): string {
  const text = atBeginning && passage.startsWith("\ufeff") ? passage.slice(1) : passage;
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function whyNoText({kind, missing}: Source): string {
  if (missing !== undefined) return `the text of their source is missing: ${missing}`;
  return kind === "text" || kind === "pdf"
    ? "their source has no text"
    : `their source is ${kind === "audio" ? "an audio file" : `a ${kind}`}, which an extract has no place for`;
}
