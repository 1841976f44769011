import type {OffsetReading, Project, ProjectSource} from "../../project/coded-project.js";
import {findEffectiveReading, findTraits, readings} from "./offset-reading.js";
import {makePassageReader, type PassageReader} from "./read-passage.js";

/** The distinct spans that are coded in a source with a text, and the quotes stored with them. */
export type CodedText = {
  source: ProjectSource;
  text: string;
  spans: {start: number; end: number; quotes: Set<string>}[];
};

/**
 * How well a reading fits: how many of the starts and ends are at the edge of a word, and how many fit closely; how
 * many of the quotes it returns.
 */
export type Fit = {
  reading: OffsetReading;
  ends: number;
  edges: number;
  close: number;
  quotes: number;
  equal: number;
};

/** Letters and digits; scripts that write without spaces; and characters that combine with the one before. */
const word = /[\p{L}\p{N}]/u;

const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const combining = /[\p{M}\u200d]/u;

/** Scores every reading, in the order of `readings`. Readings that mean the same in a text are tried there once. */
export function fitReadings(texts: readonly CodedText[]): Fit[] {
  const fits = readings.map((reading): Fit => ({reading, ends: 0, edges: 0, close: 0, quotes: 0, equal: 0}));
  for (const {text, spans} of texts) {
    const traits = findTraits(text);
    const tried = new Map<string, Omit<Fit, "reading">>();
    for (const fit of fits) {
      const effective = findEffectiveReading(traits, fit.reading);
      const counts = tried.get(effective) ?? countFits(text, spans, makePassageReader(text, fit.reading));
      tried.set(effective, counts);
      fit.ends += counts.ends;
      fit.edges += counts.edges;
      fit.close += counts.close;
      fit.quotes += counts.quotes;
      fit.equal += counts.equal;
    }
  }
  return fits;
}

/**
 * Scores a fit: the share of quotes that a reading returns, where the file stores any; else the share of starts and
 * ends at the edge of a word.
 */
export function scoreFit({ends, edges, quotes, equal}: Fit): number {
  return quotes > 0 ? equal / quotes : ends === 0 ? 1 : edges / ends;
}

/** Lists the sources with text in which something is coded by position, in the file's order. */
export function listCodedTexts({sources, codings}: Project): CodedText[] {
  const found = new Map<string, CodedText & {bySpan: Map<string, CodedText["spans"][number]>}>();
  for (const source of sources)
    if (source.text !== undefined && !found.has(source.id))
      found.set(source.id, {source, text: source.text, spans: [], bySpan: new Map()});
  for (const {source, span, quote} of codings) {
    const coded = found.get(source);
    if (coded === undefined || span === undefined) continue;
    const key = `${span.start} ${span.end}`;
    let kept = coded.bySpan.get(key);
    if (kept === undefined) {
      kept = {...span, quotes: new Set()};
      coded.bySpan.set(key, kept);
      coded.spans.push(kept);
    }
    if (quote !== undefined) kept.quotes.add(quote);
  }
  return [...found.values()].filter(({spans}) => spans.length > 0);
}

/**
 * Whether an index of a text is at the edge of a word. It is not where the characters on both sides are letters or
 * digits, or where the one after it combines with the one before it. The text's beginning and end are edges. In scripts
 * without spaces between words, each character is a word.
 */
export function isWordEdge(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return true;
  const after = String.fromCodePoint(text.codePointAt(index) as number);
  if (combining.test(after)) return false;
  const before = findCharacterBefore(text, index);
  if (before === "\u200d") return false;
  const joins = (word.test(before) || combining.test(before)) && word.test(after);
  return !joins || unspacedScript.test(before) || unspacedScript.test(after);
}

/** A text with its line ends made equal, to compare a quote with a passage. */
function equaliseLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Whether the character after or before an index exists and is no space: an edge that fits closely. */
function isClose(text: string, index: number, side: "start" | "end"): boolean {
  const character = side === "start" ? text.charAt(index) : text.charAt(index - 1);
  return /\S/.test(character);
}

function countFits(text: string, spans: CodedText["spans"], reader: PassageReader): Omit<Fit, "reading"> {
  const counts = {ends: 0, edges: 0, close: 0, quotes: 0, equal: 0};
  for (const {start, end, quotes} of spans) {
    counts.ends += 2;
    for (const [position, side] of [
      [start, "start"],
      [end, "end"]
    ] as const) {
      const index = reader.indexOf(position);
      if (index === undefined || !isWordEdge(text, index)) continue;
      counts.edges += 1;
      if (isClose(text, index, side)) counts.close += 1;
    }
    if (quotes.size === 0) continue;
    const passage = start === end ? "" : reader.slice(start, end);
    const alike = passage === undefined ? undefined : equaliseLineEnds(passage);
    for (const quote of quotes) {
      counts.quotes += 1;
      if (equaliseLineEnds(quote) === alike) counts.equal += 1;
    }
  }
  return counts;
}

function findCharacterBefore(text: string, index: number): string {
  const last = text.charCodeAt(index - 1);
  const paired = last >= 0xdc00 && last < 0xe000 && index > 1;
  return paired ? text.slice(index - 2, index) : text.charAt(index - 1);
}
